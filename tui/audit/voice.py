"""Who says a value: a source, the results, or another part of the file."""

from __future__ import annotations

from typing import Literal

from tui.season.model import Season
from tui.season.named import NamedTuple

VoiceKind = Literal[
    "source",
    "table",
    "totals",
    "claim",
    "one_claim",
    "another_claim",
    "published_table",
    "one_table",
    "another_table",
    "unnamed_source",
    "another_source",
    "file",
    "results",
    "results_and_tables",
    "stage_results",
    "final",
    "legs",
    "scorers",
    "match_scorers",
    "score",
    "format",
    "match",
    "round",
    "rows",
    "balance",
    "cells",
    "rule",
    "list",
    "stages",
    "stage",
    "previous_stage",
    "knockout_round",
    "one_part",
    "other_parts",
    "audit",
]
"""Kinds of voices. Those up to `another_source` stand for a source, the others for the file."""


class Voice(NamedTuple):
    """Who says a value. `names` are those of the source, the stages or the round, if it has any."""

    kind: VoiceKind
    names: tuple[str, ...] = ()


RESULTS = Voice("results")


def source_voice(season: Season, source: str | None, unnamed: VoiceKind) -> Voice:
    """Return the voice of a source by its id; `unnamed` if the file does not name one."""
    return Voice("source", (season.source_label(source, ""),)) if source else Voice(unnamed)


class Said(NamedTuple):
    """A value as text, and who says it.

    A season file quotes these texts in `known`, so they are part of its format and stay as they
    are in every language.
    """

    value: str
    by: Voice
