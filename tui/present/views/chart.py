"""The chart of a stage: the course of every team over the rounds, one of them picked out.

It shows places, one row for each, or points.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from tui.present.page.page import Line, Role, Span
from tui.present.page.text import fit, width
from tui.season.memo import Known, detach
from tui.season.named import NamedTuple

_UP, _DOWN, _LEFT, _RIGHT = 1, 2, 4, 8
_SIGNS = " ││││┘┐┤─└┌├─┴┬┼"
"""The sign of every sum of arms; where lines only begin, it goes on in their direction."""
_SIGNS_OF_OTHERS = _SIGNS.replace("─", "-")
"""Where a course goes on in its row, that of the picked team is drawn thicker than others."""
_LEAST_STEP, _MOST_STEP = 2, 4  # cells from a round to the next
POINT = "●"
"""Stands where the picked team was in the round shown."""

Called = Callable[[str, int], str]
"""Returns the name of a team in so many cells."""


class Course(NamedTuple):
    """The rows of a team, one for each round; None where it has none."""

    team: str
    rows: tuple[int | None, ...]


class Frame(NamedTuple):
    """The cells of the names at either end of a chart, and from a round to the next; the rounds.

    These are counted from 0.
    """

    side: int
    step: int
    rounds: range

    @property
    def cells(self) -> int:
        """The cells between the names."""
        return max(0, (len(self.rounds) - 1) * self.step + 1)


class Chart:
    """The courses of all teams, `called` by a name in so many cells.

    What is drawn of them without any picked out is the same from a step or a pick to the next one:
    it is drawn once, and so is each round.
    """

    def __init__(self, courses: Iterable[Course], called: Called) -> None:
        """Begin with the courses of teams, which do not change any more."""
        self.courses: Final = tuple(courses)
        self.rounds: Final = max((len(one.rows) for one in self.courses), default=0)
        self.rows: Final = 1 + max(
            (row for one in self.courses for row in one.rows if row is not None), default=0
        )
        """How many rows there are."""
        self._called = called
        self._by_team = {one.team: one for one in self.courses}
        self._sides = Known[int, int](detach(self._widest))
        self._rounds = Known[tuple[int, int], tuple[str, ...]](detach(self._draw_round))
        self._plain: tuple[Frame, tuple[Line, ...]] | None = None

    def frame(self, cells: int, shown: int, most_step: int) -> Frame:
        """Return how much of the chart is seen in some cells, the round `shown` among it."""
        side = self._sides[max(3, min(18, (cells - 6 * _LEAST_STEP) // 3))]
        room = cells - 2 * (side + 2) - 1
        step = max(_LEAST_STEP, min(most_step, room // max(1, self.rounds)))
        count = max(1, room // step)
        first = max(0, min(shown - 1 - count // 2, self.rounds - count))
        return Frame(side, step, range(first, min(first + count, self.rounds)))

    def lines(self, frame: Frame, shown: int, picked: str | None) -> tuple[Line, ...]:
        """Draw the rows; those that the picked team is not in are the same whichever it is."""
        lines = list(self._lines_of_all(frame))
        course = self._by_team.get(picked or "")
        if course:
            own = _Picked.of(course, frame, shown)
            for row in own.cells:
                lines[row] = self._over(lines[row], frame, row, own)
        return tuple(lines)

    def _over(self, plain: Line, frame: Frame, row: int, picked: _Picked) -> Line:
        """Draw the picked team over a row."""
        blank, left, text, right = plain.spans
        if picked.first == row:
            left = self._label(picked.team, frame.side, at_left=True, role="accent")
        if picked.last == row:
            right = self._label(picked.team, frame.side, at_left=False, role="accent")
        return Line((blank, left, *_laid_over(text, picked.cells.get(row, {})), right))

    def _lines_of_all(self, frame: Frame) -> tuple[Line, ...]:
        """Draw the rows without any team picked out, unless they are those drawn last."""
        if self._plain is None or self._plain[0] != frame:
            self._plain = frame, tuple(self._draw(frame))
        return self._plain[1]

    def _draw(self, frame: Frame) -> Iterator[Line]:
        side, step, rounds = frame
        first, last = self._ends(rounds.start), self._ends(rounds.stop - 1)
        parts = [self._rounds[step, at] for at in rounds]
        for row in range(self.rows):
            text = "".join(part[row] for part in parts)[: frame.cells]
            yield Line(
                (
                    Span(" "),
                    self._label(first.get(row), side, at_left=True),
                    Span(text, "rule"),
                    self._label(last.get(row), side, at_left=False),
                )
            )

    def _draw_round(self, key: tuple[int, int]) -> tuple[str, ...]:
        """Draw the cells from a round up to the next one, of so many cells, in every row."""
        step, at = key
        arms = [[0] * step for _ in range(self.rows)]
        for course in self.courses:
            for (row, cell), more in _arms(course, range(at, at + 2), step):
                if cell < step:
                    arms[row][cell] |= more
        return tuple("".join(map(_SIGNS_OF_OTHERS.__getitem__, row)) for row in arms)

    def _ends(self, at: int) -> dict[int, str]:
        """Return the team to name in each row of a round."""
        named: dict[int, str] = {}
        for course in self.courses:
            row = _row_at(course, at)
            if row is not None:
                named.setdefault(row, course.team)
        return named

    def _label(self, team: str | None, side: int, *, at_left: bool, role: Role = "dim") -> Span:
        name = self._called(team, side) if team else ""
        text = fit(name, side, "right" if at_left else "left")
        return Span(f"{text} " if at_left else f" {text}", role)

    def _widest(self, side: int) -> int:
        """Return the cells that the names take where each has so many."""
        names = (self._called(one.team, side) for one in self.courses)
        return min(side, max(map(width, names), default=0))


class _Picked(NamedTuple):
    """Where the picked team is: its signs by rows and cells, and its rows at both ends."""

    team: str
    cells: Mapping[int, Mapping[int, str]]
    first: int | None
    last: int | None

    @classmethod
    def of(cls, course: Course, frame: Frame, shown: int) -> _Picked:
        """Follow the course of a team, with a point in the round shown."""
        arms: dict[tuple[int, int], int] = {}
        for place, more in _arms(course, frame.rounds, frame.step):
            arms[place] = arms.get(place, 0) | more
        cells: dict[int, dict[int, str]] = {}
        for (row, cell), together in arms.items():
            cells.setdefault(row, {})[cell] = _SIGNS[together]
        here = _row_at(course, shown - 1)
        if here is not None and shown - 1 in frame.rounds:
            cells[here][(shown - 1 - frame.rounds.start) * frame.step] = POINT
        first, last = frame.rounds.start, frame.rounds.stop - 1
        return cls(course.team, cells, _row_at(course, first), _row_at(course, last))


def of_places(places: Mapping[str, Sequence[int | None]], called: Called) -> Chart:
    """Return the chart of the places of every team, one row for each place."""
    return Chart(
        (
            Course(team, tuple(None if place is None else place - 1 for place in course))
            for team, course in places.items()
        ),
        called,
    )


def of_points(points: Mapping[str, Sequence[float | None]], lines: int, called: Called) -> Chart:
    """Return the chart of the points of every team, the most at the top of so many lines."""
    known = [value for course in points.values() for value in course if value is not None]
    low, high = min([*known, 0]), max([*known, 1])

    def row(value: float | None) -> int | None:
        return None if value is None else round((high - value) * (lines - 1) / (high - low))

    courses = (Course(team, tuple(map(row, course))) for team, course in points.items())
    return Chart(courses, called)


def best_width(chart: Chart, longest: int) -> int:
    """Return the cells of a chart with names of some length at both ends."""
    return 2 * (longest + 2) + chart.rounds * _LEAST_STEP + 3


def draw_chart(
    chart: Chart, shown: int, picked: str | None, cells: int, most_step: int = _MOST_STEP
) -> tuple[Line, ...]:
    """Draw a chart: a line with the rounds, and its rows with the names at both ends.

    `shown` is the round with the cursor, counted from 1. From a round to the next are at most so
    many cells.
    """
    frame = chart.frame(cells, shown, most_step)
    return (_head(chart.rounds, frame, shown), *chart.lines(frame, shown, picked))


def _laid_over(plain: Span, own: Mapping[int, str]) -> Iterator[Span]:
    """Yield the cells of a row, with those of the picked team in place of others."""
    text, done, run = plain.text, 0, ""
    for at in sorted(own):
        if at > done:
            if run:
                yield Span(run, "accent")
            yield Span(text[done:at], plain.role)
            run = ""
        run += own[at]
        done = at + 1
    if run:
        yield Span(run, "accent")
    if done < len(text) or not text:
        yield Span(text[done:], plain.role)


def _head(count: int, frame: Frame, shown: int) -> Line:
    """Return the numbers of the rounds, as many as have room, and that shown always."""
    side, step, rounds = frame
    marks = [" "] * (len(rounds) * step + step)
    often = 1 if step > len(str(count)) else 5
    at = shown - 1 - rounds.start
    for place, number in enumerate(rounds):
        if (number + 1) % often == 0 and abs(place - at) * step > len(str(shown)):
            marks[place * step : place * step + len(str(number + 1))] = str(number + 1)
    left, right = "".join(marks[: at * step]), "".join(marks[at * step + len(str(shown)) :])
    return Line(
        (
            Span(" " * (side + 2) + left, "dim"),
            Span(str(shown), "accent"),
            Span(right.rstrip(), "dim"),
        )
    )


def _row_at(course: Course, at: int) -> int | None:
    """Return the row of a team in a round, counted from 0."""
    return course.rows[at] if 0 <= at < len(course.rows) else None


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
