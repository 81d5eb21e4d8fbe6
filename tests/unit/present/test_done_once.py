"""What panes and views work out once: from a step or a pick to the next they do what differs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support import facts
from support.twenty import league_of_twenty
from tui.present.page.lines import line
from tui.present.page.roll import Roll
from tui.present.panes.registry import PANES
from tui.present.standings import units
from tui.present.standings.columns import Entry
from tui.present.standings.form import form_of
from tui.present.view.view import View
from tui.present.views import chart, course
from tui.present.views.chart import Chart, Course, draw_chart
from tui.season.load import load, parse
from tui.season.timeline import Moment
from tui.standings.results import sides
from tui.standings.views.comparing import results_between
from tui.standings.views.fixtures import fixtures

ROUNDS, TEAMS = 12, 6
ROWS = st.lists(
    st.lists(st.one_of(st.none(), st.integers(0, TEAMS - 1)), min_size=ROUNDS, max_size=ROUNDS),
    min_size=TEAMS,
    max_size=TEAMS,
)
LOOK = st.tuples(st.integers(1, ROUNDS), st.integers(-1, TEAMS - 1), st.integers(20, 70))


def called(team: str, cells: int) -> str:
    return team[:cells]


def chart_of(rows: list[list[int | None]]) -> Chart:
    return Chart((Course(f"Team {at}", tuple(own)) for at, own in enumerate(rows)), called)


def league() -> View:
    return View.of(parse(league_of_twenty(), "league.toml").season)


@settings(max_examples=30, deadline=None)
@given(ROWS, st.lists(LOOK, min_size=1, max_size=6))
def test_a_chart_that_was_looked_at_is_drawn_as_a_new_one(
    rows: list[list[int | None]], looks: list[tuple[int, int, int]]
) -> None:
    seen = chart_of(rows)
    for shown, at, cells in looks:
        picked = f"Team {at}" if at >= 0 else None
        drawn = draw_chart(seen, shown, picked, cells)
        assert drawn == draw_chart(chart_of(rows), shown, picked, cells)


def test_another_pick_follows_one_course_and_keeps_the_other_rows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    followed: list[str] = []
    arms = chart._arms  # noqa: SLF001  what walks along a course

    def spy(own: Course, rounds: range, step: int) -> Iterator[tuple[tuple[int, int], int]]:
        followed.append(own.team)
        return arms(own, rounds, step)

    monkeypatch.setattr(chart, "_arms", spy)
    view = league()
    first, *_, last = (row.team for row in view.table(0).rows)  # type: ignore[union-attr]  # a league has it
    before = PANES["chart"].pick(view, 98, first).body  # type: ignore[misc]  # a chart can
    followed.clear()
    after = PANES["chart"].pick(view, 98, last).body  # type: ignore[misc]  # a chart can
    assert followed == [last]
    kept = [one is other for one, other in zip(before, after, strict=True)]
    assert kept.count(True) >= 4


def test_a_row_of_a_table_is_made_once_for_its_line_and_its_notes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: list[str] = []
    make = units._entry  # noqa: SLF001  what makes a row

    def spy(*parts: object) -> Entry:
        entry = make(*parts)  # type: ignore[arg-type]  # as they are
        made.append(entry.row.team)
        return entry

    monkeypatch.setattr(units, "_entry", spy)
    view = league()
    page = PANES["standings"].draw(view, 76)
    assert len(page.body[:60]) == 20
    assert page.blocks(70)
    assert page.explain
    assert all(map(page.explain, page.keys))
    assert sorted(made) == sorted({team for _, team in page.keys})


def test_a_step_reads_the_results_of_its_round_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[object] = []

    def spy(match: object) -> object:
        read.append(match)
        return sides(match)  # type: ignore[arg-type]  # it is one

    monkeypatch.setattr(course, "sides", spy)
    view = league()
    at = view.moment.round
    assert PANES["matrix"].draw(view.at(Moment(0, at - 1)), 120).body
    before = len(read)
    assert PANES["matrix"].draw(view, 120).body
    assert (
        len(read) - before
        == 10
        == len(results_between(view.season, Moment(0, at - 1), view.moment))
    )


def test_the_form_is_the_same_whichever_way_one_comes() -> None:
    stepped = league()
    teams = [row.team for row in stepped.table(0).rows]  # type: ignore[union-attr]  # a league has it
    last = stepped.timeline.of_stage(0).round
    for number in (*range(1, last + 1), *range(last, 0, -3), 5, 6, last):
        stepped = stepped.at(Moment(0, number))
        alone = View.of(stepped.season).at(Moment(0, number))
        for team in teams[::7]:
            assert form_of(stepped, team) == form_of(alone, team)


def test_the_results_between_two_moments_are_those_of_the_later_without_the_earlier() -> None:
    season = load(facts.FILE).season
    moments = View.of(season).timeline.moments
    for earlier in moments[:: len(moments) // 3]:
        between = results_between(season, earlier, moments[-1])
        after = [one for one in fixtures(season) if one.moment > earlier and one.match.counts]
        assert list(between) == after


def test_a_row_of_a_roll_is_drawn_once_however_often_the_cursor_moves() -> None:
    drawn: list[int] = []
    keys = [(str(at),) for at in range(1000)]

    def draw(at: int) -> object:
        drawn.append(at)
        return line(str(at), key=keys[at])

    roll = Roll(line("ROLL"), (), keys, draw, lambda _: "", 0)  # type: ignore[arg-type]  # lines
    for first in (0, 1, 2, 1, 0):
        assert len(roll.page(first, 20, 40).body) == 20
    assert sorted(drawn) == list(range(22))
