"""Matches as lines: as a team saw them with its place after each, or with both teams."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, partial

from tui.present.page.columns import Column, cells, choose, titles
from tui.present.page.form import letter_span
from tui.present.page.lines import Line, Lines, PartKeys, Role, Span
from tui.present.page.text import clean, width
from tui.present.view.view import View
from tui.present.views.keys import match_row
from tui.present.words.panes import AFTER_ROUNDS
from tui.present.words.phrases import circumstances, score_with_mark
from tui.present.words.views import (
    DATE_COLUMN,
    GROUND_SIGNS,
    NEUTRAL_SIGN,
    OPPONENT,
    ROUND_COLUMN,
    SCORE,
    place_number,
    played_on,
    points_number,
)
from tui.season.model import KnockoutStage, LeagueStage
from tui.season.named import NamedTuple
from tui.standings.results import Outcome
from tui.standings.views.fixtures import Fixture, seen_by_both
from tui.standings.views.places import Place, place_of

LETTERS: dict[Outcome, str] = {"win": "W", "draw": "D", "loss": "L"}
"""The letter of each outcome."""


class TeamMatch(NamedTuple):
    """A match of a team: its letter and score as the team saw it, and the place after its round."""

    fixture: Fixture
    other: str
    at_home: bool
    letter: str
    score: str
    reached: Callable[[], Place | None]


def team_match(view: View, fixture: Fixture, team: str, *, with_place: bool) -> TeamMatch:
    """Return a match as a team saw it."""
    match = fixture.match
    at_home = match.home == team
    own = next((one for one in seen_by_both(view.season, fixture) if one.team == team), None)
    score = f"{own.goals[0]}-{own.goals[1]}" if own and own.goals else "–"
    return TeamMatch(
        fixture,
        match.away if at_home else match.home,
        at_home,
        LETTERS[own.outcome] if own else " ",
        score,
        cache(partial(place_after, view, fixture, team)) if with_place else lambda: None,
    )


def place_after(view: View, fixture: Fixture, team: str, number: int | None = None) -> Place | None:
    """Return the place of a team after a match's round, or after another round of its stage."""
    tables = view.tables.stage(fixture.place.stage)
    stage = view.season.stages[fixture.place.stage]
    if tables is None or not isinstance(stage, LeagueStage):
        return None
    group = stage.group_of.get(team) if stage.groups else 0
    at = fixture.place.number if number is None else number
    return None if group is None else place_of(tables, group, team, at)


def team_lines(view: View, matches: Sequence[TeamMatch], cells_wide: int) -> tuple[Line, Lines]:
    """Return the titles of the columns and a line for each match; each is drawn when looked at."""
    columns = choose(_team_columns(view, matches), cells_wide)
    keys: list[PartKeys] = [(match_row(one.fixture.place),) for one in matches]

    def draw(at: int) -> Line:
        return Line(cells(columns, matches[at]), key=keys[at][0])

    return Line(titles(columns)), Lines(keys, draw)


def _team_columns(view: View, matches: Sequence[TeamMatch]) -> tuple[Column[TeamMatch], ...]:
    longest = max([width(OPPONENT), *(width(view.named(one.other)) for one in matches)])
    dates = max([0, *(width(_date(one)) for one in matches)])
    notes = max([0, *(width(_note(one)) for one in matches)])
    has_places = any(
        isinstance(view.season.stages[one.fixture.place.stage], LeagueStage) for one in matches
    )
    columns: list[Column[TeamMatch]] = [
        Column(ROUND_COLUMN, 4, partial(_label, view), "right"),
        Column("", 2, _ground, role=_dim),
        Column("", 2, lambda one: one.letter, paint=_letter),
        Column(SCORE, 6, lambda one: one.score, "right", role=_strong),
        Column(
            *(OPPONENT, min(longest, 14) + 1, lambda one: view.named(one.other)),
            stretch=True,
            most=longest + 1,
            within=lambda one, room: _within(view, one, room),
        ),
    ]
    if has_places:
        columns += [
            Column("#", 4, _place, "right", role=_strong),
            Column("Pts", 4, lambda one: points_number(one.reached()), "right", rank=2),
        ]
    if dates:
        columns.append(Column(DATE_COLUMN, dates + 1, _date, rank=3, role=_dim))
    if notes:
        columns.append(
            Column("", min(notes, 12) + 1, _note, rank=4, stretch=True, most=notes + 1, role=_dim)
        )
    return tuple(columns)


def _within(view: View, one: TeamMatch, room: int) -> str:
    full = view.named(one.other)
    return full if width(full) <= room else view.named_short(one.other)


def _label(view: View, one: TeamMatch) -> str:
    stage = view.season.stages[one.fixture.place.stage]
    if isinstance(stage, KnockoutStage):
        return ""
    is_play_off = isinstance(stage, LeagueStage) and one.fixture.place.number > stage.round_count
    return AFTER_ROUNDS if is_play_off else str(one.fixture.place.number)


def _ground(one: TeamMatch) -> str:
    return NEUTRAL_SIGN if one.fixture.match.neutral else GROUND_SIGNS[one.at_home]


def _letter(one: TeamMatch) -> tuple[Span, ...]:
    return Span(" "), letter_span(one.letter)


def _place(one: TeamMatch) -> str:
    reached = one.reached()
    return place_number(reached.position, shared=reached.shared) if reached else ""


def _date(one: TeamMatch) -> str:
    return played_on(one.fixture.day)


def _note(one: TeamMatch) -> str:
    return circumstances(one.fixture.match)


def _dim(_: object) -> Role:
    return "dim"


def _strong(_: object) -> Role:
    return "strong"


def match_line(view: View, fixture: Fixture, note: str = "") -> Line:
    """Return a match with both teams, the winner in bold, and a note."""
    match = fixture.match
    seen = seen_by_both(view.season, fixture)
    roles: list[Role] = ["strong" if one.outcome == "win" else "" for one in seen] or ["", ""]
    spans = [
        Span(" "),
        Span(view.named_short(match.home), roles[0]),
        Span(f" {score_with_mark(match)} ", "strong"),
        Span(view.named_short(match.away), roles[1]),
    ]
    if note:
        spans.append(Span(f"  {clean(note)}", "dim"))
    return Line(tuple(spans), key=match_row(fixture.place))
