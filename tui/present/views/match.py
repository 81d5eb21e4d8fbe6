"""A match: both teams before and after it, its scorers, and what else is known of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.library.meetings import Meeting
from tui.present.bracket.ties import ties_at
from tui.present.page.beside import Block
from tui.present.page.columns import Column, cells, choose, titles
from tui.present.page.lines import Line, Span, line
from tui.present.page.page import Page
from tui.present.page.text import clean, fit, width, wrap
from tui.present.view.view import View
from tui.present.views.abreast import page_of
from tui.present.views.keys import team_row
from tui.present.views.results import match_line, place_after
from tui.present.words.cards import (
    DATE,
    NEUTRAL_GROUND,
    NOT_KNOWN,
    NOTE,
    OTHER_SCORES,
    RESULT,
    ROUND,
    SCORERS,
    SOURCE,
    TO_BE_PLAYED,
    VENUE,
    goals_of,
    other_score,
    round_in_group,
)
from tui.present.words.meetings import others_words
from tui.present.words.phrases import VERSUS, circumstances, day_and_time, score_with_mark
from tui.present.words.ties import sentence
from tui.present.words.views import (
    AFTER,
    BEFORE,
    MATCH_TITLE,
    MEETINGS_TITLE,
    TEAM,
    meeting_when,
    rounds_from_to,
    standing_words,
)
from tui.season.model import KnockoutStage, LeagueStage
from tui.season.model.matches import Goals
from tui.season.named import NamedTuple
from tui.standings.views.fixtures import Fixture, MatchPlace, fixture_at, fixtures
from tui.standings.views.places import Place

_LEFT, _RIGHT = 50, 44
_LABEL = 8


class _Standing(NamedTuple):
    """A team before and after a match."""

    team: str
    before: Place | None
    after: Place | None


def match_page(
    view: View, place: MatchPlace, cells_wide: int, meetings: Sequence[Meeting] = ()
) -> Page | None:
    """Draw everything known of a match; None where the season has none there.

    `meetings` are those of other seasons, as far as the library has told them.
    """
    fixture = fixture_at(view.season, place)
    if fixture is None:
        return None
    match = fixture.match
    title = line(
        (MATCH_TITLE, "head"),
        f" {view.named(match.home)} ",
        (VERSUS if _is_to_come(view, fixture) else score_with_mark(match), "strong"),
        f" {view.named(match.away)}",
    )
    return page_of(
        (title,),
        lambda wide: [_standings(view, fixture, wide), _facts(view, fixture, wide)],
        lambda wide: list(_meetings(view, fixture, meetings, wide)),
        cells_wide,
        (_LEFT, _RIGHT),
    )


def _standings(view: View, fixture: Fixture, cells_wide: int) -> Block:
    """Return both teams with their places before and after the round; of a tie, how it stands."""
    match, stage = fixture.match, view.season.stages[fixture.place.stage]
    if isinstance(stage, KnockoutStage):
        return [line(f" {part}") for part in wrap(_tie(view, fixture, stage), cells_wide - 2)]
    number = fixture.place.number
    teams = [
        _Standing(
            team,
            place_after(view, fixture, team, number - 1),
            place_after(view, fixture, team),
        )
        for team in (match.home, match.away)
    ]
    longest = max(width(view.named(one.team)) for one in teams)
    columns = choose(
        (
            Column[_Standing]("", 1, lambda _: "", flush=True),
            Column(
                *(TEAM, min(longest, 12) + 1, lambda one: view.named(one.team)),
                stretch=True,
                most=longest + 1,
                role=lambda _: "strong",
            ),
            Column(BEFORE, 17, lambda one: standing_words(one.before), rank=1),
            Column(AFTER, 17, lambda one: standing_words(one.after)),
        ),
        cells_wide,
    )
    rows = [Line(cells(columns, one), key=team_row(one.team)) for one in teams]
    return [Line(titles(columns)), *rows]


def _tie(view: View, fixture: Fixture, stage: KnockoutStage) -> str:
    """Return how the tie of a match stands after it."""
    match, number = fixture.match, fixture.place.number
    teams = {match.home, match.away}
    played = stage.days[number - 1].round
    for node, one in ties_at(view.tables.bracket(fixture.place.stage), number).items():
        if node.round == played and teams == set(one.result.teams):
            return sentence(one)
    return ""


def _facts(view: View, fixture: Fixture, cells_wide: int) -> Block:
    """Return what else is known, as labels and texts."""
    match = fixture.match
    stage = view.season.stages[fixture.place.stage]
    source = match.source or stage.source or ""
    ground = NEUTRAL_GROUND if match.neutral else ""
    is_to_come = _is_to_come(view, fixture)
    known = [
        (DATE, day_and_time(fixture.day, match.time or fixture.matchday.time) or NOT_KNOWN),
        (ROUND, _round_of(view, fixture)),
        (RESULT, circumstances(match) or (TO_BE_PLAYED if is_to_come else "")),
        *_scorers(fixture),
        (OTHER_SCORES, "; ".join(_other(view, fixture))),
        (VENUE, ", ".join(part for part in (match.venue or "", ground) if part)),
        (NOTE, match.note or ""),
        (SOURCE, view.season.source_titles.get(source, source)),
    ]
    return [
        line((" " + fit("" if at else label, _LABEL), "dim"), part)
        for label, text in known
        for at, part in enumerate(wrap(clean(text), cells_wide - _LABEL - 1))
    ]


def _is_to_come(view: View, fixture: Fixture) -> bool:
    return view.fixtures.is_to_come(fixture.match, fixture.matchday, fixture.moment)


def _scorers(fixture: Fixture) -> Iterator[tuple[str, str]]:
    """Yield the scorers of each team on a line of its own, and those of whom it is not told."""
    match, label = fixture.match, SCORERS
    for team in (match.home, match.away, None):
        own: list[Goals] = [one for one in match.scorers if one.team == team]
        if own:
            named = ", ".join(goals_of(one) for one in own)
            yield label, f"{team}: {named}" if team else named
            label = ""


def _other(view: View, fixture: Fixture) -> Iterator[str]:
    for one in fixture.match.also:
        yield other_score(one, view.season.source_label(one.source, ""))


def _round_of(view: View, fixture: Fixture) -> str:
    """Return the stage of a match, and the round of it."""
    stage, number = view.season.stages[fixture.place.stage], fixture.place.number
    named = fixture.matchday.name or ""
    if isinstance(stage, LeagueStage) and number <= stage.round_count and not stage.dated:
        of_group = len(stage.parts[fixture.place.group])
        named = named or round_in_group(number, of_group)
    elif isinstance(stage, LeagueStage) and not named:
        named = rounds_from_to(number, number, dated=stage.dated)
    return f"{stage.name}, {named}" if named else stage.name


def _meetings(
    view: View, fixture: Fixture, others: Sequence[Meeting], cells_wide: int
) -> Iterator[Block]:
    """Yield the meetings of the two teams before this one, the latest first."""
    match = fixture.match
    teams = frozenset((match.home, match.away))
    earlier = [
        one
        for one in fixtures(view.season, fixture.moment, None, teams)
        if one.place < fixture.place and one.match.counts
    ]
    if not earlier and not others:
        return
    lines = [line((f" {MEETINGS_TITLE}", "strong"))]
    if others:
        told = wrap(others_words(others), cells_wide - 2)
        lines += [line((f" {part}", "dim")) for part in told]
    for one in reversed(earlier):
        stage = view.season.stages[one.place.stage].name
        lines.append(match_line(view, one, meeting_when(view.season.season, one.day, stage)))
    for meeting in others:
        result = f" {clean(meeting.home)} {score_with_mark(meeting.match)} {clean(meeting.away)}"
        when = meeting_when(meeting.season, meeting.day, meeting.stage)
        lines.append(Line((Span(result), Span(f"  {when}", "dim")), key=meeting.key))
    yield [one.fitted(cells_wide) for one in lines]
