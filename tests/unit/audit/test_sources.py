"""Sources against each other: claims, published tables, scores of one match."""

from __future__ import annotations

import pytest

from support.findings import (
    ROUND_ROBIN,
    SOURCES,
    TABLE,
    codes,
    findings,
    league,
    only,
    printed,
    rounds,
    sentence_of,
)
from tui.present.words.voices import name_voice


def two(one: str, other: str) -> str:
    """Claims of two sources beside results that agree with everything they may say."""
    return (
        f'{SOURCES}[[published]]\nsource = "press"\n{one}\n'
        f'[[published]]\nsource = "book"\n{other}\n' + league(rounds(ROUND_ROBIN[:3]))
    )


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ('champion = "A"', 'champion = "A"', []),
        ('champion = "A"', 'champion = "B"', ["claims-differ A B"]),
        ('runner_up = "A"', 'runner_up = "B"', ["claims-differ A B"]),
        ('champion = "A"', 'runner_up = "B"', []),
        ('champion = "A"', 'champion = "B"\nscope = "League"', []),
        ("goals_per_match = 2.5", "goals_per_match = 2.53", []),
        ("goals_per_match = 2.67", "goals_per_match = 2.7", []),
        ("goals_per_match = 2.5", "goals_per_match = 2.56", ["claims-differ 2.5 2.56"]),
        ("departments = 24", "departments = 23", ["claims-differ 24 23"]),
        ('promoted = ["A", "B"]', 'promoted = ["B", "A"]', []),
        ('promoted = ["A"]', 'promoted = ["B"]', ["claims-differ A B"]),
        ('relegated = ["A"]', 'relegated = ["B"]', ["claims-differ A B"]),
    ],
)
def test_claims_of_two_sources(one: str, other: str, found: list[str]) -> None:
    told = [each for each in findings(two(one, other)) if each.code == "claims-differ"]
    assert codes(told) == found
    assert {each.severity for each in told} <= {"contradiction"}


def test_figures_of_two_sources() -> None:
    told = [
        one
        for one in findings(two("matches = 9\ngoals = 30", "goals = 31"))
        if one.code == "claims-differ"
    ]
    assert codes(told) == ["claims-differ 30 31"]
    assert told[0].path == ("published", 1, "goals")


def test_a_list_that_goes_on_where_the_other_ends_is_a_note() -> None:
    told = findings(two('promoted = ["A"]', 'promoted = ["A", "B"]'))
    assert [one.severity for one in told if one.code == "claims-differ"] == ["note"]


def test_lists_of_two_divisions_are_not_compared() -> None:
    first = 'promoted = ["A"]\npromoted_to = "First"'
    second = 'promoted = ["B"]\npromoted_to = "Second"'
    assert [one for one in findings(two(first, second)) if one.code == "claims-differ"] == []


def test_cells_of_two_tables() -> None:
    other = [row.replace("3 B 3 1 1 1 4 2 3", "3 B 3 1 1 1 5 3 3") for row in TABLE]
    book = printed(other, 'source = "book"\ncomplete = false')
    one = only(findings(SOURCES + league(printed(TABLE), book)))
    assert one.code == "tables-differ"
    assert sentence_of(one) == "B: goals for 4≠5, goals against 2≠3 (press ≠ book)."
    assert one.path == ("stages", 0, "published", 1, "table", 2)


def test_positions_of_two_tables() -> None:
    def tables(order: str) -> list[str]:
        rows = [f"{place} {row[2:]}" for place, row in zip(order, TABLE, strict=True)]
        book = printed(rows, 'source = "book"\ncomplete = false')
        found = findings(SOURCES + league(printed(TABLE), book))
        return codes([one for one in found if one.code == "tables-differ"])

    assert tables("1234") == []
    assert tables("1224") == []
    assert tables("1243") == ["tables-differ 3 4", "tables-differ 4 3"]


def test_tables_of_two_rounds_are_not_compared() -> None:
    book = printed(TABLE[:1], 'source = "book"\ncomplete = false\nround = 1')
    text = SOURCES + league(printed(TABLE), book.replace("4 2", "1 2"))
    assert [one for one in findings(text) if one.code == "tables-differ"] == []


def test_a_source_may_print_what_a_ruling_put_in_the_place_of_a_score() -> None:
    also = 'also = [{ score = "0-3", source = "book" }]'
    played = f'A 3-1 B awarded = "0-3", {also}'
    assert findings(SOURCES + league(rounds((played,)))) == ()


def test_scores_of_one_match() -> None:
    also = 'also = [{ score = "3-0", source = "book" }, { score = "3-1" }]'
    one = only(findings(SOURCES + league(rounds((f'A 3-1 B source = "press", {also}',)))))
    assert (one.code, one.severity) == ("score-differs", "contradiction")
    assert sentence_of(one) == "A v B: press says 3-1; book says 3-0."
    assert one.path[-2:] == ("also", 0)


def test_a_sentence_calls_a_source_by_its_name_or_its_title() -> None:
    text = (
        '[[sources]]\nid = "wp"\ntitle = "1968 Cup (Wikipedia)"\nname = "Wikipedia"\n'
        '[[sources]]\nid = "bk"\ntitle = "The Book"\n'
        '[[published]]\nsource = "wp"\nchampion = "A"\n'
        '[[published]]\nsource = "bk"\nchampion = "B"\n'
    )
    told = [
        one
        for one in findings(text + league(rounds(ROUND_ROBIN[:3])))
        if one.code == "claims-differ"
    ]
    assert [sentence_of(one) for one in told] == ["Champion: Wikipedia says A; The Book says B."]
    assert [name_voice(one.by) for one in told[0].values] == ["Wikipedia", "The Book"]
    assert told[0].where == "published by The Book › champion"


@pytest.mark.parametrize("source", ["wp", "Wikipedia"])
def test_a_known_place_names_its_source_by_id_or_by_name(source: str) -> None:
    text = (
        '[[sources]]\nid = "wp"\ntitle = "1968 Cup (Wikipedia)"\nname = "Wikipedia"\n'
        '[[published]]\nsource = "wp"\nmatches = 9\n'
        f'[[known]]\ncode = "matches-total"\nwhere = "published by {source} › matches"\n'
        'values = ["3", "9"]\nnote = "As printed."\n'
    )
    told = findings(text + league(rounds(ROUND_ROBIN[:3])))
    assert [one.open for one in told if one.code == "matches-total"] == [False]
    assert "known-stale" not in {one.code for one in told}
