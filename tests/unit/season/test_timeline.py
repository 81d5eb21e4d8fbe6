"""Stepping along the season of 1968: two stages without rounds, then five rounds."""

from __future__ import annotations

from datetime import date

import pytest

from support import facts
from tui.season.load import parse
from tui.season.model import Season
from tui.season.timeline import Moment, Timeline

DEPARTMENTS, REGIONS = Moment(0), Moment(1)
ROUND = {number: Moment(2, number) for number in range(1, 6)}


@pytest.fixture
def timeline(copa_1968: Season) -> Timeline:
    return Timeline(copa_1968)


def test_moments(timeline: Timeline) -> None:
    assert timeline.moments == (DEPARTMENTS, REGIONS, *ROUND.values())
    assert timeline.rounds(0) == (DEPARTMENTS,)
    assert timeline.rounds(2) == tuple(ROUND.values())
    assert (timeline.of_stage(2), timeline.of_stage(2, last=False)) == (ROUND[5], ROUND[1])


@pytest.mark.parametrize(
    ("start", "by", "end"),
    [
        (ROUND[3], 1, ROUND[4]),
        (ROUND[3], -1, ROUND[2]),
        (ROUND[1], -1, REGIONS),
        (REGIONS, 1, ROUND[1]),
        (ROUND[5], 1, ROUND[5]),
        (DEPARTMENTS, -1, DEPARTMENTS),
        (ROUND[2], 99, ROUND[5]),
        (ROUND[2], -99, DEPARTMENTS),
    ],
)
def test_step(timeline: Timeline, start: Moment, by: int, end: Moment) -> None:
    assert timeline.step(start, by) == end


@pytest.mark.parametrize(
    ("gone", "instead"),
    [(Moment(2, 3), ROUND[3]), (Moment(2, 8), ROUND[5]), (Moment(1, 2), REGIONS)],
)
def test_nearest_after_the_file_lost_rounds(
    timeline: Timeline, gone: Moment, instead: Moment
) -> None:
    assert timeline.nearest(gone) == instead
    assert timeline.nearest(Moment(-1)) == DEPARTMENTS


@pytest.mark.parametrize(
    ("day", "moment"),
    [
        (date(1968, 4, 27), None),
        (date(1968, 4, 28), ROUND[1]),
        (date(1968, 5, 4), ROUND[2]),
        (date(1968, 5, 5), ROUND[3]),
        (date(1969, 1, 1), ROUND[5]),
    ],
)
def test_on_a_day(timeline: Timeline, day: date, moment: Moment | None) -> None:
    assert timeline.on(day) == moment


def test_a_match_brought_forward_does_not_begin_its_round() -> None:
    text = facts.FILE.read_text()
    for day in ("05-05", "05-08"):
        text = text.replace(
            f"date = 1968-{day}\nmatches = [\n  {{ ", "matches = [\n  { date = 1968-04-29, "
        )
    timeline = Timeline(parse(text, "1968.toml").season)
    assert timeline.on(date(1968, 4, 30)) == ROUND[1]
    assert timeline.on(date(1968, 5, 1)) == ROUND[4]


def test_matchdays(timeline: Timeline) -> None:
    (third,) = timeline.matchdays(ROUND[3])
    assert third.date == facts.ROUNDS[2][0]
    assert timeline.matchdays(REGIONS) == timeline.matchdays(DEPARTMENTS) == ()


def test_latest_played(timeline: Timeline) -> None:
    """The last round with a result; before any result, the last stage that has begun to exist."""
    assert timeline.latest_played == ROUND[5]
    text = facts.FILE.read_text()
    fifth = text.index('name = "Round 5"')
    unplayed = text[:fifth] + text[fifth:].replace("score = ", "venue = ")
    assert Timeline(parse(unplayed, "1968.toml").season).latest_played == ROUND[4]


TIES = """\
format = 1
competition = "Cup"
season = "2019"
[[stages]]
name = "Cup"
kind = "knockout"
[[stages.rounds]]
name = "Semi-finals"
legs = 2
date = 2019-04-30
ties = [
  { teams = ["A", "B"], legs = [
    { home = "A", away = "B", score = "0-1" },
    { home = "B", away = "A", score = "2-3", date = 2019-05-08 } ],
    replays = [{ home = "A", away = "B" }, { home = "B", away = "A" }] },
  { teams = ["C", "D"], legs = [{ home = "C", away = "D", score = "3-0", date = 2019-05-01 }] },
]
[[stages.rounds]]
name = "Final"
ties = [{ teams = ["A", "C"], date }]
"""


def ties(final: str) -> Timeline:
    return Timeline(parse(TIES.replace("date }", f"{final} }}"), "cup.toml").season)


def test_the_moments_of_a_knock_out_stage_are_its_legs() -> None:
    timeline = ties('winner = "C"')
    assert timeline.moments == tuple(Moment(0, number) for number in range(1, 6))
    names = [one.name for moment in timeline.moments for one in timeline.matchdays(moment)]
    assert names == [
        "Semi-finals · first leg",
        "Semi-finals · second leg",
        "Semi-finals · replay 1",
        "Semi-finals · replay 2",
        "Final",
    ]
    assert [len(timeline.matchdays(moment)[0].matches) for moment in timeline.moments] == [
        *(2, 1, 1, 1),
        0,
    ]
    assert timeline.on(date(2019, 4, 29)) is None
    assert timeline.on(date(2019, 5, 7)) == Moment(0, 1)
    assert timeline.on(date(2019, 5, 8)) == Moment(0, 2)


def test_a_winner_that_is_told_is_a_result() -> None:
    assert ties('winner = "C"').latest_played == Moment(0, 5)
    assert ties('note = "Not yet."').latest_played == Moment(0, 2)


def test_a_season_without_stages_is_one_moment() -> None:
    text = 'format = 1\ncompetition = "Cup"\nseason = "2020"\nsummary = "Not played."\n'
    timeline = Timeline(parse(text, "f.toml").season)
    assert timeline.moments == (Moment(0),)
    assert timeline.latest_played == timeline.step(Moment(0), 1) == Moment(0)
    assert timeline.matchdays(Moment(0)) == ()
    assert timeline.first_day is None
