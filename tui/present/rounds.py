"""The round navigator: the rounds as a strip, the date, and the matches of the round."""

from __future__ import annotations

from collections.abc import Iterator

from tui.present.page import EMPTY, Key, Line, Page, Span, line
from tui.present.phrases import circumstances, day, days, score
from tui.present.standings import group_name
from tui.present.text import clean, fit, width, wrap
from tui.present.view import View
from tui.season.model import KnockoutStage, LeagueStage, Match, Round, Stage


def rounds(view: View, cells_wide: int) -> Page:
    """Draw the strip of rounds and the matches of the round shown."""
    stage, number = view.stage, view.moment.round
    if stage is None or not number:
        return Page(head=(line(("ROUNDS", "head")),), body=(line(" No results are known."),))
    body: list[Line] = []
    for index, matchday in stage.matchdays(number):
        name = _group(stage, index)
        if isinstance(stage, LeagueStage) and stage.groups:
            body += [EMPTY] if body else []
            body.append(line((f" {name}", "strong")))
        body += _matches(view, matchday, name, cells_wide)
        for part in wrap(clean(matchday.note or ""), cells_wide - 2):
            body.append(line((f" {part}", "dim")))
    return Page(head=(_strip(stage, number, cells_wide), _caption(view)), body=tuple(body))


def match_at(view: View, key: Key) -> tuple[int, Round, Match] | None:
    """Answer the match of the round shown that a row's key names, with its group and round."""
    stage = view.stage
    for index, matchday in stage.matchdays(view.moment.round) if stage else ():
        if stage and _group(stage, index) == key[0]:
            for match in matchday.matches:
                if (match.home, match.away) == key[1:]:
                    return index, matchday, match
    return None


def _group(stage: Stage, index: int) -> str:
    """Answer what a group of a stage is called; one that is not divided has the stage's name."""
    if isinstance(stage, LeagueStage):
        return group_name(stage.all_groups[index], index)
    return clean(stage.name)


def _caption(view: View) -> Line:
    """Say the round's own name, where it has one, and its date."""
    names = {
        clean(matchday.name)
        for matchday in view.timeline.matchdays(view.moment)
        if matchday.name and clean(matchday.name) != f"Round {view.moment.round}"
    }
    parts = [*sorted(names), view.date_text or "date not known"]
    if view.league and view.league.dated:
        parts.append("by date, no rounds are known")
    return line((f" {' · '.join(parts)}", "dim"))


def _strip(stage: Stage, number: int, cells_wide: int) -> Line:
    """Draw the heading with the numbers of the rounds, the shown one between angles."""
    count = stage.moment_count
    each = len(str(count)) + 2
    title = "ROUNDS"
    if isinstance(stage, KnockoutStage):
        title = "LEGS"
    elif isinstance(stage, LeagueStage) and stage.dated:
        title = "DATES"
    room = max(1, (cells_wide - width(title) - 3) // each)
    first = max(1, min(number - room // 2, count - room + 1))
    spans = [Span(title, "head"), Span(" " if first == 1 else "…")]
    for one in range(first, min(first + room, count + 1)):
        text = fit(str(one), each - 2, "right")
        spans.append(Span(f"‹{text}›", "strong") if one == number else Span(f" {text} ", "dim"))
    if first + room <= count:
        spans.append(Span("…"))
    return Line(tuple(spans))


def _matches(view: View, matchday: Round, group: str, cells_wide: int) -> Iterator[Line]:
    """Draw the matches with their scores one below the other, in the middle of the pane."""
    teams = [team for match in matchday.matches for team in (match.home, match.away)]
    names = {team: clean(team) for team in teams}
    middle = max((width(score(match)) for match in matchday.matches), default=1) + 2
    side = (cells_wide - middle - 1) // 2
    if max(map(width, names.values()), default=0) > side:
        names = {team: clean(view.season.short_names.get(team, team)) for team in teams}
    side = min(side, max(map(width, names.values()), default=0))
    for match in matchday.matches:
        extra = ", ".join(
            part for part in (_off_day(match, matchday), circumstances(match)) if part
        )
        yield line(
            " ",
            fit(names[match.home], side, "right"),
            (fit(score(match), middle, "center"), "strong"),
            fit(names[match.away], side),
            (f"  {extra}" if extra else "", "dim"),
            key=(group, match.home, match.away),
        )


def _off_day(match: Match, matchday: Round) -> str:
    """Say the date of a match that was not played on the round's day."""
    if match.date is None or match.date == matchday.date:
        return ""
    return day(match.date) if matchday.date else days([match.date])
