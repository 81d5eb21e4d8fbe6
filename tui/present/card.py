"""Cards: what opens for a team or for a match."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tui.present.layout import Name
from tui.present.page import EMPTY, Key, Line, Page, line
from tui.present.phrases import circumstances, day, ordinal, reason, score, signed, value
from tui.present.rounds import match_at
from tui.present.text import clean, fit, width, wrap
from tui.present.ties import through, total
from tui.present.view import View
from tui.season.model import Goals, KnockoutStage, LeagueStage, Match, OtherScore
from tui.season.timeline import Moment
from tui.standings.table import Row


def card(view: View, pane: Name, key: Key, cells_wide: int) -> Page | None:
    """Draw the card of a row; None where there is nothing more to say."""
    if pane == "rounds":
        return match_card(view, key, cells_wide)
    if pane == "facts" or not key[-1]:
        return None
    return team_card(view, key[-1], cells_wide)


def team_card(view: View, team: str, cells_wide: int) -> Page:
    """Draw a team's way through the season up to the moment: entry, places, results."""
    body: list[Line] = []
    details = next((one for one in view.season.teams if one.name == team), None)
    if details and details.note:
        body += [line(f" {part}") for part in wrap(clean(details.note), cells_wide - 2)]
    stage = view.qualifiers
    for entry in stage.entries if stage else ():
        if entry.team == team:
            place = f", from {clean(entry.location)}" if entry.location else ""
            words = f"Entered for {clean(entry.department)}{place}"
            note = f". {clean(entry.note)}" if entry.note else ""
            body += [line(f" {part}") for part in wrap(words + note, cells_wide - 2)]
    for index, one in enumerate(view.season.stages[: view.moment.stage + 1]):
        number = view.moment.round if index == view.moment.stage else one.moment_count
        if isinstance(one, LeagueStage):
            body += _road(view, team, Moment(index, number), cells_wide)
        elif isinstance(one, KnockoutStage):
            body += _ties(view, one, team, Moment(index, number))
    return Page(head=(line((clean(team), "head")), EMPTY), body=tuple(body))


def match_card(view: View, key: Key, cells_wide: int) -> Page | None:
    """Draw everything known of a match of the round shown."""
    stage, found = view.stage, match_at(view, key)
    if stage is None or found is None:
        return None
    group, matchday, match = found
    source = match.source or stage.source or ""
    ground = "neutral" if match.neutral else ""
    known = [
        ("Date", day(played) if (played := match.date or matchday.date) else "not known"),
        ("Round", _round_of(view, group)),
        ("Result", circumstances(match)),
        ("Scorers", ", ".join(_goals(one) for one in match.scorers)),
        ("Also", "; ".join(_other(view, one) for one in match.also)),
        ("Venue", ", ".join(part for part in (match.venue, ground) if part)),
        ("Note", match.note or ""),
        ("Source", view.season.source_titles.get(source, source)),
    ]
    body: list[Line] = []
    for label, text in known:
        for at, part in enumerate(wrap(clean(text), cells_wide - 9)):
            body.append(line((" " + fit("" if at else label, 8), "dim"), part))
    table = view.table(group)
    places = [
        f"{clean(team)} {ordinal(row.position)}"
        for team in (match.home, match.away)
        if table and (row := table.row_of(team)) and row.position
    ]
    if places:
        words = f"After this round: {', '.join(places)}"
        body += [EMPTY, *(line(f" {part}") for part in wrap(words, cells_wide - 2))]
    title = f"{clean(match.home)} {score(match)} {clean(match.away)}"
    return Page(head=(line((title, "head")), EMPTY), body=tuple(body))


def _goals(one: Goals) -> str:
    """Say who scored, how often, and whether for the others."""
    times = f" {one.goals}" if one.goals > 1 else ""
    return f"{one.player}{times}{' (own goal)' if one.own else ''}"


def _other(view: View, one: OtherScore) -> str:
    """Say what another source has for a score."""
    by = view.season.source_titles.get(one.source or "")
    return f"{one.score} by {by}" if by else str(one.score)


def _round_of(view: View, group: int) -> str:
    """Say which round of its group a match belongs to; dates of matches are no rounds."""
    stage, number = view.league, view.moment.round
    if stage is None or number > stage.round_count:
        return view.round_name
    return "" if stage.dated else f"{number} of {len(stage.schedule[group])}"


def _ties(view: View, stage: KnockoutStage, team: str, moment: Moment) -> Iterator[Line]:
    """Tell a team's ties in one knock-out stage, and the matches of each."""
    bracket = view.tables.bracket(moment.stage)
    rounds = bracket.at(moment.round) if bracket else ()
    for one, results in zip(stage.rounds, rounds, strict=False):
        for result in results:
            if team not in result.teams:
                continue
            yield EMPTY
            yield line((f" {clean(stage.name)}, {clean(one.name)}", "strong"))
            said = " · ".join(part for part in (total(result), through(stage, result)) if part)
            yield line(f" {said}")
            for number, leg in enumerate(result.legs, start=1):
                yield _result(leg.match, one.date if number == 1 else None, number, team)


def _road(view: View, team: str, moment: Moment, cells_wide: int) -> Iterator[Line]:
    """Tell a team's place and results in one stage."""
    stage = view.season.stages[moment.stage]
    tables = view.tables.stage(moment.stage)
    if not isinstance(stage, LeagueStage) or tables is None:
        return
    for index, group in enumerate(stage.all_groups):
        if team not in tables.members(index):
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
            yield from _between_them(row)
        yield from _results(stage, index, team, moment.round)


def _results(stage: LeagueStage, index: int, team: str, until: int) -> Iterator[Line]:
    """Draw a team's matches in a group, play-offs included."""
    for number in range(1, until + 1):
        for at, matchday in stage.matchdays(number):
            for match in matchday.matches if at == index else ():
                if team in (match.home, match.away):
                    yield _result(match, matchday.date, number, team)


def _between_them(row: Row) -> Iterator[Line]:
    """Draw the table of the matches between teams that were level, where it decided."""
    decision = row.decided_by
    for one in decision.mini_table if decision else ():
        place = ordinal(one.position) if one.position else ""
        goals = f"{one.goals_for}:{one.goals_against}"
        points = value("points", one.points or 0)
        yield line((f"   {place:>4}  {clean(one.team)}  {goals}  {points} pts", "dim"))


def _record(row: Row) -> str:
    place = ordinal(row.position) if row.position else "place not known"
    parts = [place]
    if None not in (row.won, row.drawn, row.lost):
        parts.append(f"{row.won} won, {row.drawn} drawn, {row.lost} lost")
    if row.goal_difference is not None:
        parts.append(f"goals {row.goals_for}:{row.goals_against} ({signed(row.goal_difference)})")
    if row.points is not None:
        parts.append(f"{value('points', row.points)} points")
    return " · ".join(parts)


def _result(match: Match, of_round: date | None, number: int, team: str) -> Line:
    """Write one result as the team saw it: goals scored first."""
    at_home = match.home == team
    other = clean(match.away if at_home else match.home)
    played = match.date or of_round
    letter, seen = " ", "–"
    counted = match.awarded or match.score
    if counted and match.counts:
        goals = counted if at_home else (counted.away, counted.home)
        letter = "W" if goals[0] > goals[1] else "L" if goals[0] < goals[1] else "D"
        seen = f"{goals[0]}-{goals[1]}"
    return line(
        f" {number:>3}  {'home' if at_home else 'away'}  ",
        (letter, "strong"),
        f"  {seen}  ",
        fit(other, max(24, width(other))),
        (f"  {day(played)}" if played else "", "dim"),
        (f"  {said}" if (said := circumstances(match)) else "", "dim"),
    )
