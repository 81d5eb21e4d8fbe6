"""The chart of a stage: the course of every team over the rounds, one of them picked out.

It shows places, one row for each, or points.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tui.present.page.page import Line, Role, Span
from tui.present.page.text import fit, width

_UP, _DOWN, _LEFT, _RIGHT = 1, 2, 4, 8
_SIGNS = " ││││┘┐┤─└┌├─┴┬┼"
"""The sign of every sum of arms; where lines only begin, it goes on in their direction."""
_ALONG, _OF_OTHERS = "─", "-"
"""A course goes on in its row: that of the picked team, and thinner those of others."""
_LEAST_STEP, _MOST_STEP = 2, 4  # cells from a round to the next
POINT = "●"
"""Stands where the picked team was in the round shown."""


@dataclass(frozen=True)
class Course:
    """The rows of a team, one for each round; None where it has none."""

    team: str
    rows: tuple[int | None, ...]


@dataclass(frozen=True)
class Chart:
    """The courses of all teams; `shown` is the round with the cursor, counted from 1."""

    courses: tuple[Course, ...]
    rounds: int
    shown: int
    picked: str | None = None

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return 1 + max(
            (row for one in self.courses for row in one.rows if row is not None), default=0
        )


def of_places(places: Mapping[str, Sequence[int | None]], shown: int, picked: str | None) -> Chart:
    """Return the chart of the places of every team, one row for each place."""
    courses = tuple(
        Course(team, tuple(None if place is None else place - 1 for place in one))
        for team, one in places.items()
    )
    return Chart(courses, max(map(len, places.values()), default=0), shown, picked)


def of_points(
    points: Mapping[str, Sequence[float | None]], shown: int, picked: str | None, lines: int
) -> Chart:
    """Return the chart of the points of every team, the most at the top of so many lines."""
    known = [value for one in points.values() for value in one if value is not None]
    low, high = min([*known, 0]), max([*known, 1])

    def row(value: float | None) -> int | None:
        return None if value is None else round((high - value) * (lines - 1) / (high - low))

    courses = tuple(Course(team, tuple(map(row, one))) for team, one in points.items())
    return Chart(courses, max(map(len, points.values()), default=0), shown, picked)


def best_width(chart: Chart, longest: int) -> int:
    """Return the cells of a chart with names of some length at both ends."""
    return 2 * (longest + 2) + chart.rounds * _LEAST_STEP + 3


def draw_chart(
    chart: Chart, cells: int, name: Callable[[str, int], str], most_step: int = _MOST_STEP
) -> tuple[Line, ...]:
    """Draw a chart: a line with the rounds, and its rows with the names at both ends.

    From a round to the next are at most so many cells.
    """
    side = max(3, min(18, (cells - 6 * _LEAST_STEP) // 3))
    side = min(side, max((width(name(one.team, side)) for one in chart.courses), default=0))
    room = cells - 2 * (side + 2) - 1
    step = max(_LEAST_STEP, min(most_step, room // max(1, chart.rounds)))
    rounds = _window(chart, max(1, room // step))
    grid = _Grid(chart, rounds, step)
    first, last = _ends(chart, rounds.start), _ends(chart, rounds.stop - 1)
    lines = [
        Line(
            (
                Span(" "),
                _label(first.get(row), side, chart.picked, name, at_left=True),
                *grid.spans(row),
                _label(last.get(row), side, chart.picked, name, at_left=False),
            )
        )
        for row in range(chart.rows)
    ]
    return (_head(chart, rounds, step, side + 2), *lines)


def _window(chart: Chart, count: int) -> range:
    """Return the rounds for which there is room, counted from 0, the one shown among them."""
    first = max(0, min(chart.shown - 1 - count // 2, chart.rounds - count))
    return range(first, min(first + count, chart.rounds))


def _ends(chart: Chart, at: int) -> dict[int, str]:
    """Return the team to name in each row of a round: the picked one before others."""
    named: dict[int, str] = {}
    for one in sorted(chart.courses, key=lambda one: one.team == chart.picked):
        row = one.rows[at] if 0 <= at < len(one.rows) else None
        if row is not None and (one.team == chart.picked or row not in named):
            named[row] = one.team
    return named


def _label(
    team: str | None,
    side: int,
    picked: str | None,
    name: Callable[[str, int], str],
    *,
    at_left: bool,
) -> Span:
    text = fit(name(team, side) if team else "", side, "right" if at_left else "left")
    role: Role = "accent" if team and team == picked else "dim"
    return Span(f"{text} " if at_left else f" {text}", role)


def _head(chart: Chart, rounds: range, step: int, before: int) -> Line:
    """Return the numbers of the rounds, as many as have room, and that shown always."""
    marks = [" "] * (len(rounds) * step + step)
    often = 1 if step > len(str(chart.rounds)) else 5
    at = chart.shown - 1 - rounds.start
    for place, number in enumerate(rounds):
        if (number + 1) % often == 0 and abs(place - at) * step > len(str(chart.shown)):
            marks[place * step : place * step + len(str(number + 1))] = str(number + 1)
    left, right = "".join(marks[: at * step]), "".join(marks[at * step + len(str(chart.shown)) :])
    return Line(
        (
            Span(" " * before + left, "dim"),
            Span(str(chart.shown), "accent"),
            Span(right.rstrip(), "dim"),
        )
    )


class _Grid:
    """The cells of the courses: the arms of the lines in each, and whether the picked one is."""

    def __init__(self, chart: Chart, rounds: range, step: int) -> None:
        self._cells = (len(rounds) - 1) * step + 1
        self._arms: dict[tuple[int, int], int] = {}
        self._own: dict[tuple[int, int], int] = {}
        self._point: tuple[int, int] | None = None
        for one in chart.courses:
            for cell, arms in _arms(one, rounds, step):
                self._arms[cell] = self._arms.get(cell, 0) | arms
                if one.team == chart.picked:
                    self._own[cell] = self._own.get(cell, 0) | arms
            at = chart.shown - 1
            row = one.rows[at] if 0 <= at < len(one.rows) else None
            if one.team == chart.picked and row is not None:
                self._point = (row, (at - rounds.start) * step)

    def spans(self, row: int) -> Iterator[Span]:
        """Yield the spans of a row; equal neighbours are one."""
        text, role = "", ""
        for at in range(self._cells):
            own = (row, at) in self._own
            sign = _SIGNS[self._own[row, at] if own else self._arms.get((row, at), 0)]
            if not own and sign == _ALONG:
                sign = _OF_OTHERS
            now = "accent" if own else "rule"
            if (row, at) == self._point:
                sign = POINT
            if now != role and text:
                yield Span(text, "accent" if role == "accent" else "rule")
                text = ""
            text, role = text + sign, now
        yield Span(text, "accent" if role == "accent" else "rule")


def _arms(course: Course, rounds: range, step: int) -> Iterator[tuple[tuple[int, int], int]]:
    """Yield the arms of a course in each cell: along its row, and over to the next."""
    for place, at in enumerate(rounds):
        row = course.rows[at] if at < len(course.rows) else None
        if row is None:
            continue
        start = place * step
        yield (row, start), _LEFT | _RIGHT
        following = course.rows[at + 1] if at + 1 in rounds and at + 1 < len(course.rows) else None
        if following is None:
            continue
        for cell in range(start + 1, start + step - 1):
            yield (row, cell), _LEFT | _RIGHT
        turn = start + step - 1
        if row == following:
            yield (row, turn), _LEFT | _RIGHT
            continue
        down = following > row
        yield (row, turn), _LEFT | (_DOWN if down else _UP)
        yield (following, turn), _RIGHT | (_UP if down else _DOWN)
        for between in range(min(row, following) + 1, max(row, following)):
            yield (between, turn), _UP | _DOWN
