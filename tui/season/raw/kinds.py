"""Which kind of stage a table is meant to be, also where it does not say so."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

StageKind = Literal["qualifiers", "league", "knockout"]

KINDS: tuple[StageKind, ...] = ("qualifiers", "league", "knockout")
_OF_KNOCKOUT = frozenset({"decided_by", "position_in"})


def stage_kind(stage: Mapping[str, Any]) -> StageKind:
    """Return the kind of a stage; without a known one, the kind that its keys belong to."""
    named = stage.get("kind")
    for kind in KINDS:
        if named == kind:
            return kind
    rounds = stage.get("rounds")
    if stage.keys() & _OF_KNOCKOUT or _has_ties(rounds):
        return "knockout"
    return "qualifiers" if "entries" in stage else "league"


def _has_ties(rounds: object) -> bool:
    """Return whether any of some rounds has ties."""
    listed = rounds if isinstance(rounds, list) else ()
    return any(isinstance(one_round, dict) and "ties" in one_round for one_round in listed)
