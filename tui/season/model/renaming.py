"""A season in which some teams have other names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, TypeVar, get_args

from tui.season.model.base import Part, PartType
from tui.season.model.fields import fields_of, parts_in
from tui.season.model.marks import Taken

P = TypeVar("P", bound=Part)

_TEAM = Taken("team")


def rename(part: P, names: Mapping[str, str]) -> P:
    """Return a part with other names for some teams, wherever it names a team."""

    def rename_inner(value: Any) -> Any:
        if isinstance(value, Part):
            return rename(value, names) if _names_teams(type(value)) else value
        return names.get(value, value)

    return type(part)(
        **{
            field.name: _each(value, rename_inner) if _is_of_teams(field.type) else value
            for field in fields_of(type(part))
            for value in [getattr(part, field.name)]
        }
    )


def _each(value: Any, change: Callable[[Any], Any]) -> Any:
    """Return a value, or all those in lists, changed."""
    return tuple(_each(item, change) for item in value) if type(value) is tuple else change(value)


@cache
def _names_teams(part: PartType) -> bool:
    """Return whether a kind of part names teams, or one inside it does."""
    return any(_is_of_teams(field.type) for field in fields_of(part))


def _is_of_teams(type_: Any) -> bool:
    """Return whether a type is that of names of teams, or of parts that name teams."""
    return _has_mark(type_) or any(_names_teams(part) for part in parts_in(type_))


def _has_mark(type_: Any) -> bool:
    return any(argument == _TEAM or _has_mark(argument) for argument in get_args(type_))
