"""The round navigator: the rounds as a strip, the date, and the matches of the round."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, islice

from tui.present.page.beside import Block, one_below_the_other
from tui.present.page.page import EMPTY, Key, Line, Page, Span, line
from tui.present.page.sharing import Want
from tui.present.page.text import clean, first_fitting, fit, width, wrap
from tui.present.panes.matches import is_cut, keyed_matches, match_lines, other_lines
from tui.present.view.view import View
from tui.present.words.moments import is_numbered, round_number
from tui.present.words.panes import (
    AFTER_ROUNDS,
    BETWEEN_GROUPS,
    DERIVED_SCORE,
    NO_MATCHES,
    NO_ROUNDS,
    other_round_titles,
    round_captions,
    to_be_played,
)
from tui.present.words.phrases import DERIVED, happenings
from tui.present.words.stages import group_name
from tui.season.model import Match, Round
from tui.season.timeline import Moment

_MOST_OTHERS, _MOST_LINES = 6, 100
"""So many rounds are drawn below the one shown, and no further one beyond so many lines."""


def rounds(view: View, cells_wide: int) -> Page:
    """Draw the strip of rounds and the matches of the round shown."""
    stage, number = view.stage, view.moment.round
    if stage is None or not number:
        return Page(head=(line(("Rounds", "head")),), body=(line(f" {NO_ROUNDS}"),))
    blocks: list[Block] = []
    matches: dict[Key, Match] = {}
    has_cut = False
    for index, matchday in stage.matchdays(number):
        blocks += [(EMPTY,)] if blocks and _has_groups(view) else []
        blocks.append(_group_heading(view, index))
        keyed = dict(keyed_matches(index, matchday))
        lines = match_lines(view, keyed, matchday, cells_wide)
        has_cut = has_cut or is_cut(view, matchday, cells_wide)
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
        head=(_strip(view, cells_wide), _caption(view, cells_wide)),
        body=one_below_the_other(blocks),
        explain=explain,
        foot_lines=2 if has_cut else 0,
        more=lambda _: _other_rounds(view, cells_wide),
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


def _others(number: int, count: int) -> Iterator[int]:
    """Yield the rounds nearest to the one shown, the next before the one before it."""
    for distance in range(1, count):
        if number + distance <= count:
            yield number + distance
        if number > distance:
            yield number - distance


def _other_rounds(view: View, cells_wide: int) -> list[Block]:
    """Return the matches of the rounds nearest to the one shown, each below its title."""
    stage, shown = view.stage, view.moment
    blocks: list[Block] = []
    lines = 0
    for number in _others(shown.round, stage.moment_count if stage else 0):
        if len(blocks) == _MOST_OTHERS or lines > _MOST_LINES:
            break
        other = view.at(Moment(shown.stage, number))
        block = _of_round(other, number - shown.round, cells_wide)
        if block:
            blocks.append(block)
            lines += len(block)
    return blocks


def _of_round(view: View, away: int, cells_wide: int) -> Block:
    """Return the matches of a round that is so many rounds away, below its title."""
    blocks: list[Block] = []
    for index, matchday in view.stage.matchdays(view.moment.round) if view.stage else ():
        if matchday.matches:
            matches = other_lines(view, matchday, cells_wide, is_later=away > 0)
            blocks += [_group_heading(view, index), matches]
    if not blocks:
        return ()
    titles = other_round_titles(away, _own_name(view), view.dates)
    caption = line(f" {first_fitting(titles, cells_wide - 1)}")
    return one_below_the_other([(EMPTY, caption), *blocks])


def _own_name(view: View) -> str:
    """Return the name of the round shown; its number, where it has no other."""
    number, league = view.moment.round, view.league
    if league is None or league.steps or number > league.round_count:
        return view.round_name
    return round_number(number, dated=league.dated)


def want_of_rounds(view: View, cells_wide: int) -> Want:
    """Return the lines that the fullest round of a stage takes, and with others below it."""
    stage = view.stage
    if stage is None:
        return Want.scrolling(2, least=2, enough=2)
    has_groups = _has_groups(view)
    rounds = [list(stage.matchdays(number)) for number in range(1, stage.moment_count + 1)]
    heights = [
        sum(_lines_of(one, cells_wide) + 2 * has_groups for _, one in days) - has_groups
        for days in rounds
    ]
    others = [
        sum(len(one.matches) + has_groups for _, one in days if one.matches) for days in rounds
    ]
    steps = _steps(heights, [lines and lines + 2 for lines in others])
    lines, both = steps[0], steps[min(1, len(steps) - 1)]
    return Want(min(5, lines), lines, both, lines, steps, steps[-1])


def _steps(heights: Sequence[int], others: Sequence[int]) -> tuple[int, ...]:
    """Return the lines of any round of a stage alone, with one other below it, with two, and so on.

    They are those of the round that takes most, so that nothing moves from round to round.
    """
    most: list[int] = [1] * (min(len(heights), _MOST_OTHERS + 1) or 1)
    for at, height in enumerate(heights):
        near = (others[number - 1] for number in _others(at + 1, len(others)))
        below = islice(filter(None, near), len(most) - 1)
        for count, lines in enumerate(accumulate(below, initial=height)):
            most[count] = max(most[count], lines)
    return tuple(lines + 2 for lines in accumulate(most, max))


def _lines_of(matchday: Round, cells_wide: int) -> int:
    """Return the lines of the matches of a round and of what is noted of it."""
    note = wrap(clean(matchday.note), cells_wide - 2) if matchday.note else ()
    return len(matchday.matches) + len(note)


def match_at(view: View, key: Key) -> tuple[int, Round, Match] | None:
    """Return the match of the round shown that a row's key names, with its group and round."""
    played = view.stage.matchdays(view.moment.round) if view.stage else ()
    for index, matchday in played:
        for own, match in keyed_matches(index, matchday):
            if own == key:
                return index, matchday, match
    return None


def _caption(view: View, cells_wide: int) -> Line:
    """Return the round's own name, where it has one, its date, and what is to be played."""
    names = {
        clean(matchday.name)
        for matchday in view.timeline.matchdays(view.moment)
        if matchday.name and not is_numbered(clean(matchday.name), view.moment.round)
    }
    dated = bool(view.league and view.league.dated)
    matches = sum(len(matchday.matches) for matchday in view.timeline.matchdays(view.moment))
    coming = to_be_played(len(view.fixtures.fixtures(view.moment)), matches)
    wordings = round_captions(sorted(names), view.dates, coming, dated=dated)
    return line((f" {first_fitting(wordings, cells_wide - 1)}", "dim"))


def _strip(view: View, cells_wide: int) -> Line:
    """Draw the heading with the numbers of the rounds, the shown one between angles."""
    title, each, numbers = _in_strip(view, cells_wide)
    league, count = view.league, view.stage.moment_count if view.stage else 0
    spans = [Span(title, "head"), Span(" " if numbers[0] == 1 else "…")]
    for one in numbers:
        is_play_off = league is not None and one > league.round_count
        text = fit(AFTER_ROUNDS if is_play_off else str(one), each - 2, "right")
        if one == view.moment.round:
            spans.append(Span(f"‹{text}›", "accent"))
        else:
            spans.append(Span(f" {text} ", "played" if _is_played(view, one) else "dim"))
    if numbers[-1] < count:
        spans.append(Span("…"))
    return Line(tuple(spans))


def _is_played(view: View, number: int) -> bool:
    """Return whether a round of the stage has a result, whatever the moment."""
    matchdays = view.stage.matchdays(number) if view.stage else ()
    return view.memo.once(
        (_is_played, view.moment.stage, number),
        lambda: any(match.counts for _, day in matchdays for match in day.matches),
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
