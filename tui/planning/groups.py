"""Groups: who is in which, and how those who come through them meet."""

from __future__ import annotations

from collections.abc import Sequence
from string import ascii_uppercase, digits

from tui.planning.bracket import seeded
from tui.planning.names import letter


def deal(teams: Sequence[str], groups: int) -> list[list[str]]:
    """Deal teams to groups in the order of their seeding, to and fro, so that all are as strong."""
    dealt: list[list[str]] = [[] for _ in range(groups)]
    for at, team in enumerate(teams):
        row, place = divmod(at, groups)
        dealt[groups - 1 - place if row % 2 else place].append(team)
    return dealt


def qualified(groups: int, places: int) -> list[str | None]:
    """Return who stands in the bracket from its top: `A1` is the first of group A, None nobody.

    The firsts of the groups are seeded before the seconds, and no two of the same group meet in
    their first tie. Where two come through of each of 2, 4 or 8 groups, A1 plays B2 in one half and
    B1 plays A2 in the other.
    """
    letters = [letter(group) for group in range(groups)]
    if places == 2 and groups >= 2 and groups & (groups - 1) == 0:
        return _crossed(letters)
    ranked = [f"{name}{place + 1}" for place in range(places) for name in letters]
    size = 1 << (len(ranked) - 1).bit_length()
    slots = [ranked[seed] if seed < len(ranked) else None for seed in seeded(size)]
    return _without_neighbours(slots)


def _crossed(letters: Sequence[str]) -> list[str | None]:
    """Return the bracket of firsts and seconds: A1-B2, C1-D2 above, B1-A2, D1-C2 below."""
    above, below = letters[::2], letters[1::2]
    first = [team for a, b in zip(above, below, strict=True) for team in (f"{a}1", f"{b}2")]
    second = [team for a, b in zip(above, below, strict=True) for team in (f"{b}1", f"{a}2")]
    return [*first, *second]


def _without_neighbours(slots: list[str | None]) -> list[str | None]:
    """Exchange teams that are seeded alike, until no tie of the first round is within a group."""
    for at in range(0, len(slots), 2):
        if not _is_within_a_group(slots, at):
            continue
        weaker = at + 1
        for other in range(1, len(slots), 2):
            if other == weaker or _rank(slots[other]) != _rank(slots[weaker]):
                continue
            slots[weaker], slots[other] = slots[other], slots[weaker]
            if _is_within_a_group(slots, at) or _is_within_a_group(slots, other - 1):
                slots[weaker], slots[other] = slots[other], slots[weaker]
            else:
                break
    return slots


def _rank(slot: str | None) -> str:
    """Return the place that a team has in its group."""
    return (slot or "").lstrip(ascii_uppercase)


def _is_within_a_group(slots: Sequence[str | None], at: int) -> bool:
    first, second = slots[at], slots[at + 1]
    if first is None or second is None:
        return False
    return first.rstrip(digits) == second.rstrip(digits)
