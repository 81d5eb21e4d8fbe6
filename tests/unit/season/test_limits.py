"""How much a season may have of what is multiplied when tables are made; more is told at once."""

from __future__ import annotations

import re

import pytest
import tomli

from support import facts
from tui.audit.audited import audit_loaded
from tui.present.page.beside import height, side_by_side
from tui.present.page.page import line
from tui.present.panes.registry import PANES
from tui.present.screen.needs import needs
from tui.present.view.view import View
from tui.present.words.problems import what
from tui.season.checks import limits
from tui.season.checks.limits import check_limits
from tui.season.load import parse
from tui.season.raw.problems import SeasonError
from tui.season.raw.roster import Roster
from tui.season.text import LARGEST

HEAD = 'format = 1\ncompetition = "C"\nseason = "1"\n'
STAGE = '[[stages]]\nname = "S{}"\nkind = "league"\n'
KNOCKOUT = '[[stages]]\nname = "K"\nkind = "knockout"\n'
GROUP = '[[stages.groups]]\nname = "G{0}"\nteams = ["A{0}", "B{0}"]\n'


def many(text: str, count: int) -> str:
    return "".join(text.format(at) for at in range(count))


def groups(count: int) -> str:
    return STAGE.format("") + many(GROUP, count)


def successions(count: int) -> str:
    listed = '{ team = "A", of = "B" },\n' * count
    return f"{STAGE.format('')}successions = [\n{listed}]\n"


def zones(count: int) -> str:
    listed = many('{{ positions = [{0}, {0}], status = "qualified" }},\n', count)
    return f"{STAGE.format('')}zones = [\n{listed}]\n"


def dated(count: int) -> str:
    listed = "".join(DATED.format(1000 + at) for at in range(count))
    return f"{STAGE.format('')}matches = [\n{listed}]\n{many(GROUP, 100)}"


SOURCE = '[[sources]]\nid = "s{}"\ntitle = "S"\n'
CLAIM = "[[published]]\nmatches = 1\n"
ACROSS = '[[stages.across]]\nname = "R{}"\nposition = 1\n'
ROUND = "[[stages.rounds]]\nmatches = []\n"
TIES = '[[stages.rounds]]\nname = "R{}"\nties = []\n'
DATED = '{{ home = "A0", away = "A1", date = {} }},\n'
TEAM = '[[teams]]\nname = "T{}"\n'
TABLE_OF_TEN = (
    "[[stages.published]]\ntable = ["
    + ", ".join(f'{{{{ team = "T{at}" }}}}' for at in range(10))
    + "]\n"
)
TABLE = '[[stages.published]]\ntable = [{{ team = "A" }}, {{ team = "B" }}]\n'


@pytest.mark.parametrize(
    ("fits", "beyond", "line_number", "words"),
    [
        (many(STAGE, 1000), many(STAGE, 1001), 3004, "1,001 stages and groups, expected at most"),
        (groups(999), groups(1000), 3004, "1,001 stages and groups, expected at most 1,000"),
        (
            many(SOURCE, 1000),
            many(SOURCE, 1001) + STAGE.format(""),
            3004,
            "1,001 sources, expected at",
        ),
        (CLAIM * 100, CLAIM * 101 + STAGE.format(""), 204, "101 claims of sources, expected at"),
        (
            successions(100),
            successions(101),
            108,
            "101 successions, expected at most 100",
        ),
        (zones(100), zones(101), 108, "101 zones, expected at most 100"),
        (
            KNOCKOUT + many(TIES, 100),
            KNOCKOUT + many(TIES, 101),
            307,
            "101 rounds, expected at most 100",
        ),
        (
            many(TEAM, 10_000) + STAGE.format(""),
            many(TEAM, 10_001) + STAGE.format(""),
            20_004,
            "10,001 teams, expected at most 10,000",
        ),
        (
            groups(100) + many(ACROSS, 100),
            groups(100) + many(ACROSS, 101),
            307,
            "100 groups and 101 tables across them are 10,100 together, expected at most 10,000",
        ),
        (
            groups(100) + ROUND * 100,
            groups(100) + ROUND * 101,
            307,
            "100 groups and 101 rounds are 10,100 together, expected at most 10,000",
        ),
        (
            dated(100),
            dated(101),
            7,
            "100 groups and 101 dates of matches are 10,100 together, expected at most 10,000",
        ),
        (
            STAGE.format("") + many(TABLE, 2000),
            STAGE.format("") + many(TABLE, 2001),
            7,
            "2,001 published tables, expected at most 2,000",
        ),
        (
            STAGE.format("") + many(TABLE_OF_TEN, 1000),
            STAGE.format("") + many(TABLE_OF_TEN, 1001),
            7,
            "1,001 published tables of 10 teams are 10,010 rows, expected at most 10,000",
        ),
    ],
    ids=[
        *("stages", "groups", "sources", "claims", "successions", "zones", "rounds of ties"),
        *("teams", "tables across", "rounds", "dates", "published tables", "rows"),
    ],
)
def test_what_is_beyond_a_limit_is_told_with_its_line(
    fits: str, beyond: str, line_number: int, words: str
) -> None:
    raw = tomli.loads(HEAD + fits)
    assert check_limits(raw, Roster.of(raw)) == []
    with pytest.raises(SeasonError) as caught:
        parse(HEAD + beyond, "f.toml")
    (problem,) = caught.value.problems
    assert words in what(problem)
    assert problem.line == line_number


def test_a_chain_of_ties_of_the_longest_kind_is_drawn() -> None:
    first = '[[stages.rounds]]\nname = "R0"\nties = [{ name = "T0", teams = ["A", "B"] }]\n'
    later = "".join(
        f'[[stages.rounds]]\nname = "R{at}"\n'
        f'ties = [{{ name = "T{at}", winners_of = ["T{at - 1}"] }}]\n'
        for at in range(1, 100)
    )
    view = View.of(parse(HEAD + KNOCKOUT + first + later, "f.toml").season)
    assert needs(view.at(view.timeline.of_stage(0))).is_bracket
    assert PANES["standings"].draw(view, 80).body


def test_a_chain_of_a_hundred_carries_is_drawn() -> None:
    match = 'matches = [{ home = "A", away = "B", score = "1-0" }]\n'
    stages = "".join(
        STAGE.format(at) + (f'carry = {{ from = "S{at - 1}" }}\n' if at else "") + match
        for at in range(100)
    )
    loaded = parse(HEAD + stages, "f.toml")
    view = View.of(loaded.season)
    assert needs(view).tables
    rows = [one.text for one in PANES["standings"].draw(view, 80).body]
    assert any("300" in row for row in rows)
    assert audit_loaded(loaded).findings == ()


def test_repairs_are_looked_for_in_so_many_matches_and_no_more() -> None:
    """A table without goals leaves a hundred scores open for each of twenty thousand matches."""
    match = '{ home = "A", away = "B", score = "1-0" },\n'
    printed = (
        '[stages.published]\ntable = [{ team = "A", points = 5 }, { team = "B", points = 0 }]\n'
    )
    text = f"{HEAD}{STAGE.format('')}matches = [\n{match * 5000}]\n{printed}"
    codes = {one.code for one in audit_loaded(parse(text, "f.toml")).findings}
    assert "table-cell" in codes


@pytest.mark.parametrize("columns", [1, 2, 3, 4])
@pytest.mark.parametrize("lengths", [(5,), (3, 3), (9, 1, 1, 1), (2, 7, 2, 7, 2), (4,) * 13])
def test_the_height_is_that_of_what_is_drawn(lengths: tuple[int, ...], columns: int) -> None:
    blocks = [tuple(line("x") for _ in range(one)) for one in lengths]
    drawn = side_by_side(blocks, 5, min(columns, len(blocks)))
    assert height(blocks, min(columns, len(blocks))) == len(drawn.lines)
    total = sum(lengths) + len(lengths) - 1
    assert max(lengths) <= len(drawn.lines) <= total


def test_the_reference_tells_every_limit() -> None:
    text = (facts.FILE.parents[1] / "docs" / "format" / "mistakes.md").read_text()
    section = text.partition("\n## Limits\n")[2].partition("\n## ")[0]
    told = [int(one.replace(",", "")) for one in re.findall(r"(?m)\| ([0-9,]+) \|$", section)]
    found = {getattr(limits, name) for name in dir(limits) if name.startswith("MOST_")}
    assert found <= set(told)
    assert f"{LARGEST // 1024**2} MB" in section
    assert len(told) == sum(name.startswith("MOST_") for name in dir(limits)) + 2
