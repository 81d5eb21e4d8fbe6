"""What was expected in the place of a value of the wrong kind, and most likely meant."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from tui.season.checks.parts import Raw
from tui.season.mistakes import suggest
from tui.season.mistakes.keys import models_at, only_key
from tui.season.model.rules import PointsRule
from tui.season.raw.places import Path

_LONGEST = 60
_DATE = 'a date without quotes: 1968-04-28, a month in quotes: "1968-04", or a year: 1968'


def expected_score(value: Any) -> str | None:
    """Say which score is meant, where that is plain."""
    text = value if isinstance(value, str) else ""
    if isinstance(value, list) and all(isinstance(one, int) for one in value):
        text = "-".join(map(str, value))
    meant, before = suggest.score(text), suggest.score_before(text)
    if meant:
        return f"expected {meant}: goals of the home team, a hyphen, goals of the away team"
    if before:
        return f"expected {before} alone; extra time and penalties have keys of their own"
    if isinstance(value, str) and suggest.is_unknown(value):
        return "expected a score; one that is not known is left out"
    return None


def expected_number(value: Any) -> str | None:
    """Say which number is meant, where that is plain."""
    meant = suggest.number(value) if isinstance(value, str) else None
    if meant:
        return f"a number without quotes: {meant}"
    is_unknown = isinstance(value, str) and suggest.is_unknown(value)
    return "a number; what is not known is left out" if is_unknown else None


def _whole(value: Any, _path: Path, _raw: Raw) -> str:
    if isinstance(value, float) and value.is_integer():
        return f"a whole number: {value:.0f}"
    meant = expected_number(value)
    return "a whole number" if meant is None or "." in meant else f"a whole {meant[2:]}"


def _text(value: Any, path: Path, _raw: Raw) -> str:
    if isinstance(value, list) and path[:1] == ("published",) and path[-1] == "champion":
        return f"one team; a title that is shared stands in [champions]: teams = {_teams(value)}"
    if isinstance(value, bool) or not isinstance(value, int | float | date):
        return "text in quotes"
    if isinstance(value, int) and value.bit_length() > 200:
        return "text in quotes"  # Python refuses to write out a number as long as it may be
    return f'text in quotes: "{value}"'


def _date(value: Any, _path: Path, _raw: Raw) -> str:
    if isinstance(value, datetime):
        return f"a date without a time: {value.date()}"
    meant = suggest.day(value) if isinstance(value, str) else None
    if meant is None:
        return _DATE
    return f"a month in quotes: {meant}" if '"' in meant else f"a date without quotes: {meant}"


def _teams(value: list[Any]) -> str:
    """Write a list of teams as TOML does, where it is short enough for a message."""
    shown = ", ".join(f'"{one}"' for one in value)
    return f"[{shown}]" if value and len(shown) <= _LONGEST else "[ … ]"


def _table(value: Any, path: Path, raw: Raw) -> str:
    if isinstance(value, list) and path == ("champions",):
        return f"a table: [champions] with teams = {_teams(value)}"
    key = "win" if PointsRule in models_at(path, raw) else only_key(path, raw)
    is_plain = isinstance(value, str) or type(value) in (int, float)
    if not is_plain or key is None or (key == "win") is isinstance(value, str):
        return "a table: { … }"
    shown = f'"{value}"' if isinstance(value, str) else str(value)
    return f"a table: {{ {key} = {shown} }}" if len(shown) <= _LONGEST else "a table: { … }"


def _list(value: Any, path: Path, raw: Raw) -> str:
    if isinstance(value, dict):
        name = ".".join(step for step in path if isinstance(step, str))
        return f"a list: [ … ] or [[{name}]]"
    if isinstance(value, str) and not models_at(path, raw) and len(value) <= _LONGEST:
        return f'a list: ["{value}"]'
    return "a list: [ … ]"


EXPECTED: dict[str, Callable[[Any, Path, Raw], str]] = {
    "string_type": _text,
    "int_type": _whole,
    "date": _date,
    "model_type": _table,
    "model_attributes_type": _table,
    "tuple_type": _list,
}
"""What was expected, by the kind of pydantic's error."""
