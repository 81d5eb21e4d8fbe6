"""Every code, statement, change and voice of the audit has its words, and each is complete."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

import pytest

from tui.audit.cells import Cell
from tui.audit.locator import Locator
from tui.audit.repair import (
    AddLosersOf,
    AddMissing,
    AddThirdPlace,
    Change,
    ChangeAggregate,
    ChangeCell,
    ChangeName,
    ChangePairing,
    ChangePoints,
    ChangePosition,
    ChangeScore,
    Exchange,
    Repair,
)
from tui.audit.statements.base import Statement
from tui.audit.voice import RESULTS, Voice, VoiceKind
from tui.present.words.finding_code import FindingCodeEntry
from tui.present.words.finding_codes import FINDING_CODES
from tui.present.words.findings import describe
from tui.present.words.findings_repairs import describe_change
from tui.present.words.findings_tables import describe_cells
from tui.present.words.voices import name_voice
from tui.season.model.claims import FindingCode
from tui.season.model.values import Score

TABLE = Voice("table", ("Wikipedia",))

CHANGES: list[tuple[Change, str]] = [
    (
        ChangeScore(home="A", away="B", score=Score(2, 1), current=Score(2, 0)),
        "would agree if A–B were 2-1 instead of 2-0",
    ),
    (
        ChangeCell(team="A", field="won", number="3", printed="2", is_computed=False),
        "would agree if A had won 3 instead of 2",
    ),
    (
        ChangeCell(team="A", field="points", number="3", printed="2", is_computed=True),
        "would agree if A had 3 instead of 2 points in the table",
    ),
    (
        ChangePosition(team="A", position=3, printed=4),
        "would agree if A were number 3 in the table instead of 4",
    ),
    (
        ChangeAggregate(aggregate=Score(5, 0), printed=Score(2, 0)),
        "would agree if the aggregate were 5-0 instead of 2-0",
    ),
    (
        ChangePoints(team="A", action="revoked", points=-2),
        "would agree if A had not had 2 points deducted",
    ),
    (
        ChangePoints(team="A", action="earlier", points=2),
        "would agree if A had 2 points added by then",
    ),
    (
        ChangePoints(team="A", action="other", points=-2, current=-1),
        "would agree if A had 2 instead of 1 point deducted",
    ),
    (ChangePoints(team="A", action="new", points=-1), "would agree if A had 1 point deducted"),
    (
        ChangePoints(team="A", action="further", points=-2),
        "would agree if A had 2 more points deducted",
    ),
    (
        Exchange(first="A", second="B", where="order"),
        "would agree if A and B were exchanged in the order of the table",
    ),
    (
        ChangeName(name="Brasil", other="Brazil", is_in_table=False),
        'would agree if "Brasil" were "Brazil"',
    ),
    (
        ChangeName(name="Brasil", other="Brazil", is_in_table=True),
        "would agree if Brasil were Brazil in the table",
    ),
    (
        ChangePairing(home="A", away="B", score=Score(2, 1), pair=("A", "C")),
        "would agree if A–B (2-1) were A v C",
    ),
    (AddLosersOf(tie="major"), 'would agree if the tie had losers_of = ["major"]'),
    (AddThirdPlace(), "would agree if the round had third_place = true"),
    (
        AddMissing(counted="goal", number=4, where=RESULTS),
        "4 goals are missing from the listed matches",
    ),
    (
        AddMissing(counted="match", number=-1, where=RESULTS),
        "the listed matches have 1 match too many",
    ),
    (
        AddMissing(counted="goal", number=-10, where=TABLE),
        "the table from Wikipedia has 10 goals too many",
    ),
    (
        AddMissing(counted="team", number=1, where=Voice("stages", ("Final stage",))),
        "1 team is missing from the Final stage",
    ),
    (
        AddMissing(counted="department", number=2, where=Voice("list", ("First stage",))),
        "2 departments are missing from the list",
    ),
]


def concrete(kind: type) -> Iterator[str]:
    """Yield the names of the classes below one that have no class below them."""
    below: list[type] = kind.__subclasses__()
    for each in below:
        yield from concrete(each)
    if not below:
        yield kind.__name__


def test_every_code_has_one_entry() -> None:
    assert set(FINDING_CODES) == set(get_args(FindingCode))


@pytest.mark.parametrize(("code", "entry"), FINDING_CODES.items(), ids=list(FINDING_CODES))
def test_an_entry_is_complete(code: str, entry: FindingCodeEntry) -> None:
    assert re.fullmatch(r"[a-z].*[a-z`]", entry.compares), code
    assert entry.severities
    assert all(entry.severities.values())
    assert entry.examples
    assert re.fullmatch(r"[A-Z].*\.", entry.mend)


def test_every_statement_is_an_example_of_its_code() -> None:
    shown = {
        type(example).__name__ for entry in FINDING_CODES.values() for example in entry.examples
    }
    assert shown == set(concrete(Statement))


@pytest.mark.parametrize(
    "statement",
    [example for entry in FINDING_CODES.values() for example in entry.examples],
    ids=lambda statement: type(statement).__name__,
)
def test_a_statement_is_a_sentence_with_two_voices(statement: Statement) -> None:
    text = describe(statement)
    assert re.fullmatch(r"[A-Z0-9\"].*[.?]", text)
    assert "  " not in text
    assert "None" not in text
    assert all(said.value for said in statement.values)
    assert all(name_voice(said.by) for said in statement.values)


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ([Cell("points", "1", "3")], "Alfa: the results give 1 point, Wikipedia 3."),
        ([Cell("goals_for", "1", "2")], "Alfa: the results give 1 goal for, Wikipedia 2."),
        ([Cell("points", "11", "1")], "Alfa: the results give 11 points, Wikipedia 1."),
        ([Cell("won", "1", "2")], "Alfa: the results give won 1, Wikipedia 2."),
        (
            [Cell("goal_difference", "-1", "-2"), Cell("points", "1", "0")],
            "Alfa: goal difference −1≠−2, points 1≠0 (the results ≠ Wikipedia).",
        ),
    ],
)
def test_cells_are_told_in_the_singular_and_with_true_minus_signs(
    cells: list[Cell], words: str
) -> None:
    assert describe_cells("Alfa", cells, RESULTS, Voice("source", ("Wikipedia",))) == words


@pytest.mark.parametrize("kind", get_args(VoiceKind))
def test_every_voice_has_a_name(kind: VoiceKind) -> None:
    named = name_voice(Voice(kind, ("points",)))
    assert named
    assert "{" not in named


@pytest.mark.parametrize(("change", "words"), CHANGES, ids=lambda value: type(value).__name__)
def test_what_would_mend_a_finding(change: Change, words: str) -> None:
    assert describe_change(change) == words
    assert Repair(change, Locator()).kind


def test_every_change_has_its_words() -> None:
    assert {type(change) for change, _ in CHANGES} == set(get_args(Change))
