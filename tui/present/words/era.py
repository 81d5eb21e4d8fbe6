"""What other rules would have changed, in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tui.present.page.text import clean
from tui.present.words.lists import join_names, join_some
from tui.present.words.numbers import plural
from tui.season.model import ZoneStatus
from tui.standings.views.comparing import Change
from tui.standings.views.era import EraTable, Zoned
from tui.standings.views.era_rules import Era, Separator

SEPARATOR_WORDS: Mapping[Separator, str] = {
    "goal_difference": "goal difference",
    "goal_average": "goal average",
    "head_to_head": "head-to-head",
}
"""What separates teams that are level on points."""

_ZONES: Mapping[ZoneStatus, str] = {
    "champion": "champions",
    "promoted": "promoted",
    "qualified": "qualified",
    "play_off": "in the play-off",
    "relegated": "relegated",
}

_MOST_MOVES = 3
"""So many teams that would stand elsewhere are named."""

OWN_RULES = "the rules of the season"


def era_name(era: Era) -> str:
    """Return the rules of an era: `3 points for a win, goal average`."""
    parts = []
    if era.win is not None:
        parts.append(f"{era.win} points for a win")
    if era.separator is not None:
        parts.append(SEPARATOR_WORDS[era.separator])
    return ", ".join(parts) or OWN_RULES


def era_sentence(found: EraTable, champions: Sequence[str]) -> str:
    """Return what other rules would have changed: the places, the points alone, or nothing.

    `champions` are those of the season: where they are the first of the table, it made them so.
    """
    rules = f"With {era_name(found.era)}"
    if not found.moves and not found.zones:
        count = found.other_points
        if not count:
            return f"{rules} nothing would be different."
        others = plural(count, "team")
        return f"{rules} the order would be the same; {others} would have other points."
    are_champions = found.is_over and set(champions) == set(found.first_before)
    called = "the champions" if are_champions else "the first"
    parts = [_first(found, called), *_zones(found.zones), *_moves(found.moves)]
    return f"{rules} {'; '.join(part for part in parts if part)}."


def _first(found: EraTable, called: str) -> str:
    """Return whether the first of the table would be the same."""
    before, after = found.first_before, found.first_after
    if set(before) == set(after):
        return f"{called} would be the same"
    names = join_names([clean(team) for team in after])
    others = join_names([clean(team) for team in before])
    return f"{called} would be {names} instead of {others}"


def _zones(zones: Sequence[Zoned]) -> Iterator[str]:
    """Yield who would be in a zone and who would not; the champions are told before."""
    for one in zones:
        if one.status == "champion":
            continue
        gained = join_some([clean(team) for team in one.gained]) if one.gained else ""
        lost = join_some([clean(team) for team in one.lost]) if one.lost else ""
        called = _ZONES[one.status]
        if gained and lost:
            yield f"{gained} would be {called} instead of {lost}"
        elif gained:
            yield f"{gained} would be {called} too"
        else:
            yield f"{lost} would not be {called}"


def _moves(moves: Sequence[Change]) -> Iterator[str]:
    """Yield the teams that would stand furthest from their places, and how many more there are."""
    furthest = sorted(moves, key=lambda one: (-abs(one.moved or 0), one.moved is None))
    for one in furthest[:_MOST_MOVES]:
        by = one.moved or 0
        way = "higher" if by > 0 else "lower"
        yield f"{clean(one.team)} would be {plural(abs(by), 'place')} {way}"
    rest = len(moves) - _MOST_MOVES
    if rest > 0:
        yield f"{plural(rest, 'other team')} would stand elsewhere"
