"""The round navigator: the rounds as a strip, the date, and the matches of the round."""

from __future__ import annotations

from collections.abc import Iterator

from tui.present.page import EMPTY, Line, Page, Span, line
from tui.present.phrases import day, days
from tui.present.text import clean, fit, width
from tui.present.view import View
from tui.season.model import LeagueStage, Match, Round

_SCORE_CELLS = 5


def rounds(view: View, cells_wide: int, _cursor: str | None) -> Page:
    """Draw the strip of rounds and the matches of the round shown."""
    stage = view.league
    if stage is None or not view.moment.round:
        return Page(head=(line(("ROUNDS", "head")),), body=(line(" No results are known."),))
    body: list[Line] = []
    number = view.moment.round
    for index, group in enumerate(stage.all_groups):
        if number > len(group.rounds):
            continue
        matchday = group.rounds[number - 1]
        if stage.groups:
            body += [EMPTY] if body else []
            body.append(line((f" {clean(group.name or f'Group {index + 1}')}", "strong")))
        body += _matches(view, matchday, index, cells_wide)
    return Page(head=(*_strip(stage, number, cells_wide), _caption(view, stage)), body=tuple(body))


def _caption(view: View, stage: LeagueStage) -> Line:
    """Say the round's own name, where it has one, and its date."""
    names = {
        clean(matchday.name)
        for matchday in view.timeline.matchdays(view.moment)
        if matchday.name and clean(matchday.name) != f"Round {view.moment.round}"
    }
    del stage
    parts = [*sorted(names), view.date_text or "date not known"]
    return line((f" {' · '.join(parts)}", "dim"))


def _strip(stage: LeagueStage, number: int, cells_wide: int) -> Iterator[Line]:
    """Draw the heading with the numbers of the rounds, the shown one between angles."""
    count = stage.round_count
    each = len(str(count)) + 2
    title = "ROUNDS"
    room = max(1, (cells_wide - width(title) - 3) // each)
    first = max(1, min(number - room // 2, count - room + 1))
    spans = [Span(title, "head"), Span(" " if first == 1 else "…")]
    for one in range(first, min(first + room, count + 1)):
        text = fit(str(one), each - 2, "right")
        spans.append(Span(f"‹{text}›", "strong") if one == number else Span(f" {text} ", "dim"))
    if first + room <= count:
        spans.append(Span("…"))
    yield Line(tuple(spans))


def _matches(view: View, matchday: Round, group: int, cells_wide: int) -> Iterator[Line]:
    """Draw the matches with their scores one below the other, in the middle of the pane."""
    names = [name for match in matchday.matches for name in (match.home, match.away)]
    longest = max((width(clean(name)) for name in names), default=0)
    side = min(longest, (cells_wide - _SCORE_CELLS - 1) // 2)
    for index, match in enumerate(matchday.matches):
        home, away = (_name(view, name, side) for name in (match.home, match.away))
        score = clean(str(match.score)) if match.score else "–"
        key = f"{group}/{view.moment.round}/{index}"
        extra = _off_day(match, matchday)
        yield line(
            " ",
            fit(home, side, "right"),
            (fit(score, _SCORE_CELLS, "center"), "strong"),
            fit(away, side),
            (f"  {extra}" if extra else "", "dim"),
            key=key,
        )


def _name(view: View, team: str, cells_wide: int) -> str:
    full = clean(team)
    return full if width(full) <= cells_wide else clean(view.short_names.get(team, team))


def _off_day(match: Match, matchday: Round) -> str:
    """Say the date of a match that was not played on the round's day."""
    if match.date is None or match.date == matchday.date:
        return ""
    return day(match.date) if matchday.date else days([match.date])
