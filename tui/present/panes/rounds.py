"""The round navigator: the rounds as a strip, the date, and the matches of the round."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import add

from tui.present.page.beside import Block, one_below_the_other
from tui.present.page.page import EMPTY, Key, Line, Lines, Page, Role, Span, line
from tui.present.page.sharing import Want
from tui.present.page.text import clean, fit, width, wrap
from tui.present.view.names import names_of
from tui.present.view.view import View
from tui.present.words.moments import is_numbered, round_number
from tui.present.words.panes import (
    AFTER_ROUNDS,
    BETWEEN_GROUPS,
    DERIVED_SCORE,
    NO_MATCHES,
    NO_ROUNDS,
    next_round,
    round_caption,
    to_be_played,
)
from tui.present.words.phrases import DERIVED, day, days, happenings, kick_off, score_with_mark
from tui.present.words.stages import group_name
from tui.season.model import LeagueStage, Match, Round
from tui.standings.results import sides

_LEAST, _CUT = 26, 11
"""The fewest cells of the pane, and those to which names are cut before columns leave for them."""


def rounds(view: View, cells_wide: int) -> Page:
    """Draw the strip of rounds and the matches of the round shown."""
    stage, number = view.stage, view.moment.round
    if stage is None or not number:
        return Page(head=(line(("Rounds", "head")),), body=(line(f" {NO_ROUNDS}"),))
    blocks: list[Block] = []
    matches: dict[Key, Match] = {}
    is_cut = False
    for index, matchday in stage.matchdays(number):
        blocks += [(EMPTY,)] if blocks and _has_groups(view) else []
        blocks.append(_group_heading(view, index))
        keyed = dict(_keyed(index, matchday))
        lines = _lines(view, keyed, matchday, cells_wide)
        is_cut = is_cut or any(
            happenings(match) and width(lines[at].text) > cells_wide
            for at, match in enumerate(matchday.matches)
        )
        matches |= keyed
        note = wrap(clean(matchday.note or ""), cells_wide - 2)
        blocks += [lines, [line((f" {part}", "dim")) for part in note]]
    if not any(blocks):
        blocks.append((line(f" {NO_MATCHES}"),))
    elif any(match.derived for match in matches.values()):
        blocks.append((line((f" {DERIVED}  {DERIVED_SCORE}", "dim")),))

    def explain(cursor: Key | None) -> str:
        match = matches.get(cursor or ())
        return happenings(match) if match else ""

    return Page(
        head=(_strip(view, cells_wide), _caption(view)),
        body=one_below_the_other(blocks),
        explain=explain,
        foot_lines=2 if is_cut else 0,
        more=lambda: _next_round(view, cells_wide),
    )


def _has_groups(view: View) -> bool:
    return view.league is not None and bool(view.league.groups)


def _group_heading(view: View, index: int) -> Block:
    """Return the name of a group; a stage without groups has none."""
    groups = view.league.groups if view.league else ()
    if not groups:
        return ()
    name = group_name(groups[index], index) if index < len(groups) else BETWEEN_GROUPS
    return (line((f" {name}", "strong")),)


def _next_round(view: View, cells_wide: int) -> Sequence[Block]:
    """Return the matches of the round after the one shown, without what became of them."""
    later = view.at(view.timeline.step(view.moment, 1))
    stage, number = later.stage, later.moment.round
    if stage is None or later.moment.stage != view.moment.stage or number <= view.moment.round:
        return ()
    blocks: list[Block] = []
    for index, matchday in stage.matchdays(number):
        if matchday.matches:
            blocks += [_group_heading(view, index), _to_come(view, matchday, cells_wide)]
    if not blocks:
        return ()
    caption = line(f" {next_round(_own_name(later), later.date_text)}".rstrip())
    return [one_below_the_other([(EMPTY, caption), *blocks])]


def _own_name(view: View) -> str:
    """Return the name of the round shown; its number, where it has no other."""
    number, league = view.moment.round, view.league
    if league is None or league.steps or number > league.round_count:
        return view.round_name
    return round_number(number, dated=league.dated)


def want_of_rounds(view: View, cells_wide: int) -> Want:  # noqa: ARG001  as every pane
    """Return the lines that the fullest round of a stage takes."""
    stage = view.stage
    if stage is None:
        return Want.scrolling(2, least=2, enough=2)
    has_groups = isinstance(stage, LeagueStage) and bool(stage.groups)
    heights = [
        sum(len(one.matches) + 2 * has_groups for _, one in stage.matchdays(number)) - has_groups
        for number in range(1, stage.moment_count + 1)
    ]
    lines = max(heights, default=1) + 2
    following = [0 if after < 1 else after + 2 for after in heights[1:]]
    both = max(map(add, heights, [*following, 0]), default=1) + 2
    return Want(min(5, lines), lines, max(lines, both), lines)


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
            (match.awarded or match.score, match.derived, match.is_told): (match, one)
            for one in matchdays
            for match in one.matches
            if match.is_told or match.time or one.time
        }  # a few, however many matches there are
        widths = (
            width(score_with_mark(match) if match.is_told else kick_off(match, one.time))
            for match, one in written.values()
        )
        return max(widths, default=1) + 3

    return view.memo.once((_score_cells, view.moment.stage), make)


def match_at(view: View, key: Key) -> tuple[int, Round, Match] | None:
    """Return the match of the round shown that a row's key names, with its group and round."""
    played = view.stage.matchdays(view.moment.round) if view.stage else ()
    for index, matchday in played:
        for own, match in _keyed(index, matchday):
            if own == key:
                return index, matchday, match
    return None


def _keyed(group: int, matchday: Round) -> Iterator[tuple[Key, Match]]:
    """Yield the matches of a round with their keys: the same two teams may have played again."""
    times: dict[Key, int] = {}
    for match in matchday.matches:
        key = (str(group), match.home, match.away)
        times[key] = count = times.get(key, 0) + 1
        yield (key if count == 1 else (*key, str(count))), match


def _caption(view: View) -> Line:
    """Return the round's own name, where it has one, its date, and what is to be played."""
    names = {
        clean(matchday.name)
        for matchday in view.timeline.matchdays(view.moment)
        if matchday.name and not is_numbered(clean(matchday.name), view.moment.round)
    }
    dated = bool(view.league and view.league.dated)
    matches = sum(len(matchday.matches) for matchday in view.timeline.matchdays(view.moment))
    coming = to_be_played(len(view.fixtures.fixtures(view.moment)), matches)
    return line((f" {round_caption(sorted(names), view.date_text, coming, dated=dated)}", "dim"))


def _strip(view: View, cells_wide: int) -> Line:
    """Draw the heading with the numbers of the rounds, the shown one between angles."""
    title, each, numbers = _in_strip(view, cells_wide)
    league, count = view.league, view.stage.moment_count if view.stage else 0
    played = _played_rounds(view)
    spans = [Span(title, "head"), Span(" " if numbers[0] == 1 else "…")]
    for one in numbers:
        is_play_off = league is not None and one > league.round_count
        text = fit(AFTER_ROUNDS if is_play_off else str(one), each - 2, "right")
        if one == view.moment.round:
            spans.append(Span(f"‹{text}›", "accent"))
        else:
            spans.append(Span(f" {text} ", "played" if one in played else "dim"))
    if numbers[-1] < count:
        spans.append(Span("…"))
    return Line(tuple(spans))


def _played_rounds(view: View) -> frozenset[int]:
    """Return the rounds of the stage with a result, whatever the moment."""
    return view.memo.once(
        (_played_rounds, view.moment.stage),
        lambda: frozenset(
            moment.round
            for moment in view.timeline.rounds(view.moment.stage)
            if any(m.counts for day in view.timeline.matchdays(moment) for m in day.matches)
        ),
    )


def _in_strip(view: View, cells_wide: int) -> tuple[str, int, range]:
    """Return the title of the strip, the cells of each round, and the rounds that have room."""
    number, stage, league = view.moment.round, view.stage, view.league
    count = stage.moment_count if stage else 0
    each = len(str(count)) + 2
    title = "Legs" if view.knockout else "Dates" if league and league.dated else "Rounds"
    room = max(1, (cells_wide - width(title) - 3) // each)
    first = max(1, min(number - room // 2, count - room + 1))
    return title, each, range(first, min(first + room, count + 1))


def round_at(view: View, cells_wide: int, x: int) -> int | None:
    """Return the round whose number stands in a cell of the strip."""
    title, each, numbers = _in_strip(view, cells_wide)
    at = (x - width(title) - 1) // each
    return numbers[at] if view.moment.round and 0 <= at < len(numbers) else None


def _lines(
    view: View, matches: Mapping[Key, Match], matchday: Round, cells_wide: int
) -> Sequence[Line]:
    """Return the matches with their scores one below the other, in the middle of the pane."""
    middle, side, called = _in_matches(view, cells_wide)
    is_told = bool(matchday.date) or len({match.date for match in matchday.matches}) > 1
    keyed = list(matches.items())

    def draw(at: int) -> Line:
        key, match = keyed[at]
        off_day = _off_day(match, matchday) if is_told else ""
        extra = ", ".join(part for part in (off_day, happenings(match)) if part)
        home, away = _roles(match)
        is_to_come = view.fixtures.is_to_come(match, matchday, view.moment)
        between = kick_off(match, matchday.time) if is_to_come else score_with_mark(match)
        return line(
            " ",
            (fit(called(match.home), side, "right"), home),
            (fit(between, middle, "center"), "dim" if is_to_come else "strong"),
            (fit(called(match.away), side), away),
            (f"  {extra}" if extra else "", "dim"),
            key=key,
        )

    return Lines([(key,) for key in matches], draw)


def _to_come(view: View, matchday: Round, cells_wide: int) -> Sequence[Line]:
    """Return the matches of a round as if it were to be played, in line with those shown."""
    middle, side, called = _in_matches(view, cells_wide)

    def draw(at: int) -> Line:
        match = matchday.matches[at]
        begins = fit(kick_off(match, matchday.time), middle, "center")
        home, away = called(match.home), called(match.away)
        return line((f" {fit(home, side, 'right')}{begins}{fit(away, side)}", "dim"))

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
    side = view.memo.once(key, lambda: min(room, names.widest(room)))
    return middle, side, lambda team: names.within(team, side)


def _off_day(match: Match, matchday: Round) -> str:
    """Return the date of a match that was not played on the round's day."""
    if match.date is None or match.date == matchday.date:
        return ""
    return day(match.date) if matchday.date else days([match.date])
