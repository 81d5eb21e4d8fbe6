"""Whatever is in a file, it loads or its mistakes are told: nothing else ever happens."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

import tomli
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from support import cup, facts
from tui.audit.audit import audit
from tui.audit.target import find_target
from tui.present.words.problems import first_problem, problem_lines
from tui.season.load import parse
from tui.season.model import KnockoutRound, KnockoutStage, LeagueStage, Season, Tie
from tui.season.raw.problems import SeasonError
from tui.season.timeline import Timeline
from tui.standings.progress import SeasonTables

TEXT = facts.FILE.read_text()
RAW = tomli.loads(TEXT)


def check(text: str) -> None:
    """Load a file; what loads can be shown at every moment, what does not says where and why."""
    found = attempt(text)
    if isinstance(found, Season):
        show(found)
        return
    lines = problem_lines(found)
    assert lines
    assert all(line.startswith("f.toml:") and line.isprintable() for line in lines)
    assert any(first_problem(found).startswith(line) for line in lines)
    last = text.count("\n") + 1
    assert all(0 <= problem.line <= last for problem in found.problems)


def attempt(text: str) -> Season | SeasonError:
    try:
        return parse(text, "f.toml").season
    except SeasonError as error:
        return error


def show(season: Season) -> None:
    tables = SeasonTables(season)
    timeline = Timeline(season)
    for one in audit(tables):
        assert one.where
        assert find_target(season, one).moment in (None, *timeline.moments)
    assert timeline.latest_played in timeline.moments
    teams = {
        team
        for stage in season.stages
        if isinstance(stage, LeagueStage)
        for group in stage.all_groups
        for team in group.members
    }
    for index, stage in enumerate(season.stages):
        bracket = tables.bracket(index)
        if bracket:
            teams |= {
                team for one in bracket.stage.rounds for tie in one.ties for team in tie.teams
            }
            assert len(bracket.at(stage.moment_count)) == len(bracket.stage.rounds)
    for moment in timeline.moments if season.stages else ():
        for team in teams:
            assert len(tables.road(team, moment)) <= moment.stage + 1
            assert tables.progress(team, moment).stage


PIECES = st.one_of(
    st.sampled_from(
        ["", "[", "]", "[[", "]]", "{", "}", "=", ",", '"', '"""', "'", "#", ".", "\n", "\r", "\0"]
    ),
    st.sampled_from(["[[stages]]\n", "[stages]\n", "[[stages.rounds]]\n", "[published]\n", "-1"]),
    st.text(max_size=5),
)
SPANS = st.lists(
    st.tuples(st.integers(0, len(TEXT)), st.integers(0, 200), PIECES), min_size=1, max_size=4
)


@given(spans=SPANS)
def test_spans_of_text_lost_or_replaced(spans: list[tuple[int, int, str]]) -> None:
    text = TEXT
    for start, length, piece in spans:
        text = text[:start] + piece + text[start + length :]
    check(text)


LINES = TEXT.splitlines(keepends=True)


@given(
    moves=st.lists(
        st.tuples(st.sampled_from(range(len(LINES))), st.integers(0, 5), st.integers(0, 300)),
        min_size=1,
        max_size=4,
    )
)
def test_lines_lost_doubled_or_moved(moves: list[tuple[int, int, int]]) -> None:
    """As happens when a file is cut and pasted, or merged badly."""
    lines = list(LINES)
    for start, length, to in moves:
        block = lines[start : start + length]
        if to % 2:
            del lines[start : start + length]
        lines[to:to] = block
    check("".join(lines))


KEYS = sorted(
    {
        *Season.fields,
        *LeagueStage.fields,
        *KnockoutStage.fields,
        *KnockoutRound.fields,
        *Tie.fields,
        *("from", "to"),
        *("home", "away", "score", "team", "table", "matches", "entries", "positions", "x", ""),
    }
)
VALUES = st.one_of(
    st.booleans(),
    st.integers(-(2**70), 2**70),
    st.integers(-1, 5),
    st.floats(),
    st.sampled_from(["", "3-0", "league", "qualifiers", "points", "Melgar", "CNI", "wikipedia"]),
    st.sampled_from(["knockout", "penalties", "position", "semi", "Groups", "A", "B"]),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=5),
    st.dates(date(1000, 1, 1)),
    st.datetimes(datetime(1000, 1, 1)),  # noqa: DTZ001  a time without a zone is TOML too
    st.times(),
)
TREES: st.SearchStrategy[Any] = st.recursive(
    VALUES,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(tree=st.dictionaries(st.sampled_from(KEYS), TREES, max_size=6))
def test_any_toml(tree: dict[str, Any]) -> None:
    check(tomli_w.dumps(tree))


@given(data=st.data())
def test_values_replaced_in_a_season(data: st.DataObject) -> None:
    """Anything may stand anywhere: the shape of the rest stays that of a season."""
    raw = tomli.loads(data.draw(st.sampled_from([TEXT, cup.SEASON])))
    for _ in range(data.draw(st.integers(1, 3))):
        node: Any = raw
        while True:
            keys = list(node) if isinstance(node, dict) else list(range(len(node)))
            if not keys:
                break
            key = data.draw(st.sampled_from(keys))
            inner = node[key]
            if not isinstance(inner, dict | list) or data.draw(st.integers(0, 5)) == 0:
                if data.draw(st.booleans()):
                    node[key] = data.draw(TREES)
                elif isinstance(node, dict):
                    node[data.draw(st.sampled_from(KEYS))] = node.pop(key)
                else:
                    node.append(inner)
                break
            node = inner
    check(tomli_w.dumps(raw))


def test_the_strategies_begin_with_a_season_that_loads() -> None:
    check(TEXT)
    check(tomli_w.dumps(RAW))
    check(cup.SEASON)
    assert isinstance(RAW["stages"][2]["rounds"][0]["date"], date)
    assert not isinstance(RAW["stages"][2]["rounds"][0]["date"], datetime | time)
