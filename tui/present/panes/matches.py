"""The lines of matches: names and scores in the middle of a pane, the same in every round."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from tui.present.page.page import Key, Line, Lines, Role, line
from tui.present.page.text import ELLIPSIS, fit, width
from tui.present.view.names import names_of
from tui.present.view.view import View
from tui.present.words.phrases import day, days, happenings, kick_off, score_with_mark
from tui.season.model import Match, Round
from tui.standings.results import sides

_LEAST, _CUT = 26, 11
"""The fewest cells of the pane, and those to which names are cut before columns leave for them."""
_GAP = 2
"""The blanks before what is said beside a match."""


def match_widths(view: View) -> tuple[int, ...]:
    """Return the cells of the matches: with names cut, in short, in full."""
    names = names_of(view)
    both = [2 * wide for wide in (min(_CUT, names.shortest), names.shortest, names.longest)]
    return tuple(max(_LEAST, wide + _score_cells(view)) for wide in both)


def _score_cells(view: View) -> int:
    """Return the cells of the widest score or kick-off, with blanks around it and before all."""
    moments = view.timeline.rounds(view.moment.stage)

    def make() -> int:
        matchdays = (one for moment in moments for one in view.timeline.matchdays(moment))
        written = {
            (match.awarded or match.score, match.derived, is_told): (match, one)
            for one in matchdays
            for match in one.matches
            if (is_told := match.score is not None or match.is_told) or match.time or one.time
        }  # a few, however many matches there are
        widths = (
            width(score_with_mark(match) if match.is_told else kick_off(match, one.time))
            for match, one in written.values()
        )
        return max(widths, default=1) + 3

    return view.memo.once((_score_cells, view.moment.stage), make)


def keyed_matches(group: int, matchday: Round) -> Iterator[tuple[Key, Match]]:
    """Yield the matches of a round with their keys: the same two teams may have played again."""
    times: dict[Key, int] = {}
    for match in matchday.matches:
        key = (str(group), match.home, match.away)
        times[key] = count = times.get(key, 0) + 1
        yield (key if count == 1 else (*key, str(count))), match


def match_lines(
    view: View, matches: Mapping[Key, Match], matchday: Round, cells_wide: int
) -> Sequence[Line]:
    """Return the matches with their scores one below the other, in the middle of the pane."""
    middle, side, called = _in_matches(view, cells_wide)
    keyed = list(matches.items())
    room = cells_wide - 1 - 2 * side - middle
    tells_days = _tells_days(matchday)

    def draw(at: int) -> Line:
        key, match = keyed[at]
        extra = _extra(match, matchday, tells_day=tells_days)
        if width(extra) + _GAP > room:
            extra = ELLIPSIS if extra and room > _GAP else ""
        home, away = _roles(match)
        is_to_come = view.fixtures.is_to_come(match, matchday, view.moment)
        between = kick_off(match, matchday.time) if is_to_come else score_with_mark(match)
        return line(
            " ",
            (fit(called(match.home), side, "right"), home),
            (fit(between, middle, "center"), "dim" if is_to_come else "strong"),
            (fit(called(match.away), side), away),
            (" " * _GAP + extra if extra else "", "dim"),
            key=key,
        )

    return Lines([(key,) for key in matches], draw)


def other_lines(view: View, matchday: Round, cells_wide: int, *, is_later: bool) -> Sequence[Line]:
    """Return the matches of another round than the one shown, in line with those of that.

    Of a later one they are as if they were to be played, whatever became of them.
    """
    middle, side, called = _in_matches(view, cells_wide)

    def draw(at: int) -> Line:
        match = matchday.matches[at]
        between = kick_off(match, matchday.time) if is_later else score_with_mark(match)
        home, away = called(match.home), called(match.away)
        middle_text = fit(between, middle, "center")
        return line((f" {fit(home, side, 'right')}{middle_text}{fit(away, side)}", "dim"))

    return Lines([(None,)] * len(matchday.matches), draw)


def _roles(match: Match) -> tuple[Role, Role]:
    """Return how the two names of a match are written: that of the winner stands out."""
    if not match.counts:
        return "", ""
    home, away = sides(match)
    return "strong" if home.outcome == "win" else "", "strong" if away.outcome == "win" else ""


def _in_matches(view: View, cells_wide: int) -> tuple[int, int, Callable[[str], str]]:
    """Return the cells of scores and of names, the same in every round, and how to write names."""
    names, middle = names_of(view), _score_cells(view) - 1
    room = (cells_wide - middle - 1) // 2
    key = (_in_matches, view.moment.stage, room)
    is_uncut = names.shortest <= room
    side = view.memo.once(key, lambda: min(room, names.widest(room)) if is_uncut else room)
    return middle, side, lambda team: names.within(team, side)


def is_cut(view: View, matchday: Round, cells_wide: int) -> bool:
    """Return whether what happened in a match of a round has no room beside it."""
    middle, side, _ = _in_matches(view, cells_wide)
    room = cells_wide - 1 - 2 * side - middle
    tells_days = _tells_days(matchday)
    return any(
        happenings(match) and width(_extra(match, matchday, tells_day=tells_days)) + _GAP > room
        for match in matchday.matches
    )


def _tells_days(matchday: Round) -> bool:
    """Return whether the days of matches of a round are told beside them."""
    return bool(matchday.date) or len({match.date for match in matchday.matches}) > 1


def _extra(match: Match, matchday: Round, *, tells_day: bool) -> str:
    """Return what is said beside a match: another day than that of the round, what happened."""
    off_day = _off_day(match, matchday) if tells_day else ""
    return ", ".join(part for part in (off_day, happenings(match)) if part)


def _off_day(match: Match, matchday: Round) -> str:
    """Return the date of a match that was not played on the round's day."""
    if match.date is None or match.date == matchday.date:
        return ""
    return day(match.date) if matchday.date else days([match.date])
