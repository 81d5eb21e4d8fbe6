"""What is wrong inside a stage whose kind is unknown: pydantic looks no further there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic_core import ErrorDetails

from tui.season.mistakes.errors import Errors, errors_in
from tui.season.model import KnockoutStage, LeagueStage, QualifiersStage
from tui.season.model.base import PartType
from tui.season.model.fields import fields_of
from tui.season.raw.kinds import StageKind, stage_kind
from tui.season.raw.problems import MOST_TOLD
from tui.season.raw.roster import Roster

_PARTS: dict[StageKind, PartType] = {
    "qualifiers": QualifiersStage,
    "league": LeagueStage,
    "knockout": KnockoutStage,
}


def hidden_errors(details: Sequence[ErrorDetails], roster: Roster) -> Errors:
    """Return the errors in stages of unknown kind, as if they were of the kind their keys suggest.

    What only follows from the kind is left out: a key that another kind of stage has, or one that
    this kind cannot do without.
    """
    hidden, more = list[ErrorDetails](), 0
    for detail in details:
        if detail["type"] in ("union_tag_invalid", "union_tag_not_found"):
            stage = detail["input"]
            if isinstance(stage, dict):
                found = _errors_in(detail["loc"], stage, roster, MOST_TOLD - len(hidden))
                hidden += found.told
                more += found.more
    return Errors(hidden, more)


def _errors_in(
    location: tuple[int | str, ...], stage: dict[str, Any], roster: Roster, most: int
) -> Errors:
    kind = stage_kind(stage)
    keys = {field.key for part in _PARTS.values() for field in fields_of(part)}
    found = errors_in(_PARTS[kind], {**stage, "kind": kind}, roster, most)
    told = []
    for detail in found.told:
        inner = detail["loc"]
        is_other_kind = detail["type"] == "unexpected_keyword_argument" and inner[0] in keys
        is_required = detail["type"] == "missing" and inner != ("name",)
        if len(inner) > 1 or not (is_other_kind or is_required):
            detail["loc"] = (*location, kind, *inner)
            told.append(detail)
    return Errors(told, found.more)
