"""Cards: what opens for a team or for a match."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from tui.present.layout import Name
from tui.present.page import EMPTY, Line, Page, line
from tui.present.phrases import day, ordinal, reason, signed
from tui.present.standings import team_of
from tui.present.text import clean, fit, width, wrap
from tui.present.view import View
from tui.season.model import LeagueStage, Match, Round
from tui.season.timeline import Moment
from tui.standings.table import Row


def card(view: View, pane: Name, key: str) -> Callable[[int], Page] | None:
    """Answer what draws the card of a row at a width; None where there is nothing more to say."""
    if pane == "rounds":
        return partial(match_card, view, key)
    if pane == "facts":
        return None
    return partial(team_card, view, team_of(key))


def team_card(view: View, team: str, cells_wide: int) -> Page:
    """Draw a team's way through the season up to the moment: entry, places, results."""
    body: list[Line] = []
    stage = view.qualifiers
    for entry in stage.entries if stage else ():
        if entry.team == team:
            place = f", from {clean(entry.location)}" if entry.location else ""
            words = f"Entered for {clean(entry.department)}{place}"
            body += [line(f" {part}") for part in wrap(words, cells_wide - 2)]
    for index, one in enumerate(view.season.stages[: view.moment.stage + 1]):
        if isinstance(one, LeagueStage):
            number = view.moment.round if index == view.moment.stage else one.round_count
            body += _road(view, team, Moment(index, number), cells_wide)
    return Page(head=(line((clean(team), "head")), EMPTY), body=_keyed(body))


def match_card(view: View, key: str, cells_wide: int) -> Page:
    """Draw everything known of a match; its key is group/round/place in the round."""
    group, number, place = (int(part) for part in key.split("/"))
    stage = view.league
    if stage is None:
        return Page()
    matchday = stage.all_groups[group].rounds[number - 1]
    match = matchday.matches[place]
    score = str(match.score) if match.score else "score not known"
    known = [
        ("Date", day(played) if (played := match.date or matchday.date) else "not known"),
        ("Round", f"{number} of {stage.round_count}"),
        ("Venue", match.venue or ""),
        ("Note", match.note or ""),
        ("Source", match.source or stage.source or ""),
    ]
    body: list[Line] = []
    for label, text in known:
        for at, part in enumerate(wrap(clean(text), cells_wide - 9)):
            body.append(line((" " + fit("" if at else label, 8), "dim"), part))
    table = view.tables.stage(view.moment.stage)
    shown = table.table(group, number) if table else None
    for team in (match.home, match.away):
        row = shown.row_of(team) if shown else None
        if row and row.position:
            after = f" {ordinal(row.position)} after it"
            body += [EMPTY, line((f" {clean(team)}", "strong"), after)]
    title = f"{clean(match.home)} {score} {clean(match.away)}"
    return Page(head=(line((title, "head")), EMPTY), body=_keyed(body))


def _road(view: View, team: str, moment: Moment, cells_wide: int) -> Iterator[Line]:
    """Tell a team's place and results in one stage."""
    stage = view.season.stages[moment.stage]
    tables = view.tables.stage(moment.stage)
    if not isinstance(stage, LeagueStage) or tables is None:
        return
    for index, group in enumerate(stage.all_groups):
        if team not in group.members:
            continue
        table = tables.table(index, moment.round)
        row = table.row_of(team) if table else None
        inside = f", {clean(group.name)}" if stage.groups and group.name else ""
        yield EMPTY
        yield line((f" {clean(stage.name)}{inside}", "strong"))
        if table and row:
            for part in wrap(_record(row), cells_wide - 2):
                yield line(f" {part}")
            for part in wrap(reason(row, table), cells_wide - 2):
                yield line((f" {part}", "dim"))
        for number, matchday in enumerate(group.rounds[: moment.round], start=1):
            for match in matchday.matches:
                if team in (match.home, match.away):
                    yield _result(match, matchday, number, team)


def _record(row: Row) -> str:
    place = ordinal(row.position) if row.position else "place not known"
    parts = [place]
    if None not in (row.won, row.drawn, row.lost):
        parts.append(f"{row.won} won, {row.drawn} drawn, {row.lost} lost")
    if row.goal_difference is not None:
        parts.append(f"goals {row.goals_for}:{row.goals_against} ({signed(row.goal_difference)})")
    if row.points is not None:
        parts.append(f"{row.points} points")
    return " · ".join(parts)


def _result(match: Match, matchday: Round, number: int, team: str) -> Line:
    """Write one result as the team saw it: goals scored first."""
    at_home = match.home == team
    other = clean(match.away if at_home else match.home)
    played = match.date or matchday.date
    letter, score = " ", "–"
    if match.score:
        goals = match.score if at_home else (match.score.away, match.score.home)
        letter = "W" if goals[0] > goals[1] else "L" if goals[0] < goals[1] else "D"
        score = f"{goals[0]}-{goals[1]}"
    return line(
        f" {number:>3}  {'home' if at_home else 'away'}  ",
        (letter, "strong"),
        f"  {score}  ",
        fit(other, max(24, width(other))),
        (f"  {day(played)}" if played else "", "dim"),
    )


def _keyed(body: list[Line]) -> tuple[Line, ...]:
    """Make every line a row, so that the cursor can scroll through them."""
    while body and not body[0].spans:
        body.pop(0)
    return tuple(
        Line(one.spans or line(" ").spans, key=str(index)) for index, one in enumerate(body)
    )
