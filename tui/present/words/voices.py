"""Who says a value, in words: `Wikipedia`, `the results`, `the list of the Departmental stage`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from tui.audit.voice import Voice, VoiceKind
from tui.present.words.lists import join_names
from tui.present.words.rules import RULE_WORDS

_VOICES: Mapping[VoiceKind, str] = MappingProxyType(
    {
        "source": "{names}",
        "table": "the table from {name}",
        "totals": "the totals from {name}",
        "claim": "the source",
        "one_claim": "one source",
        "another_claim": "another source",
        "published_table": "the published table",
        "one_table": "one published table",
        "another_table": "another published table",
        "unnamed_source": "the source",
        "another_source": "another source",
        "file": "the file",
        "results": "the results",
        "results_and_tables": "the results and the published tables",
        "stage_results": "the tables and ties",
        "final": "the final",
        "legs": "the legs",
        "scorers": "the scorers",
        "match_scorers": "the scorers of the matches",
        "score": "the score",
        "format": "the format",
        "match": "the match",
        "round": "the round",
        "rows": "the row",
        "balance": "the balance of the table",
        "cells": "{names}",
        "rule": "{rule}",
        "list": "the list of the {names}",
        "stages": "the {names}",
        "stage": "the {names}",
        "previous_stage": "the stage before",
        "knockout_round": "the {names}",
        "one_part": "one part of the file",
        "other_parts": "the other parts of the file",
        "audit": "the audit",
    }
)
_RULES: Mapping[str, str] = MappingProxyType(
    {rule: words.noun for rule, words in RULE_WORDS.items()}
)
_UNNAMED: Mapping[VoiceKind, str] = MappingProxyType(
    {"table": "the published table", "totals": "the totals of the source"}
)


def name_voice(voice: Voice) -> str:
    """Return what a sentence calls somebody or something that says a value."""
    names = voice.names
    if not names and voice.kind in _UNNAMED:
        return _UNNAMED[voice.kind]
    return _VOICES[voice.kind].format(
        names=join_names(names) if names else "",
        name=names[0] if names else "",
        rule=_RULES[names[0]] if voice.kind == "rule" else "",
    )


def name_table(source: Voice) -> str:
    """Return what a sentence calls the table of a source: `the table from Wikipedia`."""
    if source.kind != "source":
        return name_voice(source)
    return f"the table from {name_voice(source)}"
