"""Knock-outs: who meets whom, so that the best meet last, and who has a bye."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from tui.planning.names import FIRST_ROUND, round_name, tie_name
from tui.season.named import NamedTuple


class Winner(NamedTuple):
    """Who wins a tie, by the tie's name."""

    tie: str


Side: TypeAlias = "str | Winner"
"""A team, or whoever wins an earlier tie."""


class PlannedTie(NamedTuple):
    """A tie with its name, and both sides of it."""

    name: str
    first: Side
    second: Side


class PlannedRound(NamedTuple):
    """A round of ties."""

    name: str
    ties: tuple[PlannedTie, ...]


def seeded(count: int) -> list[int]:
    """Return the seeds from the top of a bracket to its bottom, the best being 0.

    `count` is a power of two. Whoever wins, the two best meet in the final, the four best not
    before the semi-finals, and in each tie the better the one, the weaker the other.
    """
    order = [0]
    while len(order) < count:
        last = 2 * len(order) - 1
        order = [seed for own in order for seed in (own, last - own)]
    return order


def bracket(teams: Sequence[str]) -> list[PlannedRound]:
    """Return the rounds of a knock-out; the teams are in the order of their seeding.

    Where they are no power of two the best have no match in the first round.
    """
    size = 1 << (len(teams) - 1).bit_length()
    return from_slots([teams[seed] if seed < len(teams) else None for seed in seeded(size)])


def from_slots(slots: Sequence[str | None], *, of_places: bool = False) -> list[PlannedRound]:
    """Return the rounds of a bracket from who stands in it, from the top; None lets a side pass.

    `of_places`: they are no teams yet but places such as `A1`, and give ties their names.
    """
    sides: list[Side | None] = list(slots)
    has_byes = None in slots
    rounds: list[PlannedRound] = []
    while len(sides) > 1:
        count = len(sides) // 2
        is_first = has_byes and not rounds
        ties = _ties(sides, is_first=is_first)
        if of_places:
            ties = [_named_by_places(tie) for tie in ties]
        rounds.append(PlannedRound(FIRST_ROUND if is_first else round_name(count), tuple(ties)))
        names = {(tie.first, tie.second): tie.name for tie in rounds[-1].ties}
        sides = [
            Winner(names[first, second]) if first and second else first or second
            for first, second in zip(sides[::2], sides[1::2], strict=True)
        ]
    return rounds


def _ties(sides: Sequence[Side | None], *, is_first: bool) -> list[PlannedTie]:
    """Return the ties of a round; who has nobody beside it has none."""
    pairs = zip(sides[::2], sides[1::2], strict=True)
    playing = [(first, second) for first, second in pairs if first and second]
    return [
        PlannedTie(tie_name(len(sides) // 2, number, is_first=is_first), first, second)
        for number, (first, second) in enumerate(playing, start=1)
    ]


def _named_by_places(tie: PlannedTie) -> PlannedTie:
    """Name a tie in which a place of a group plays: `A1-B2`, or `A1-B2/C2` against a winner."""
    if isinstance(tie.first, Winner) and isinstance(tie.second, Winner):
        return tie
    return tie._replace(name=f"{_place(tie.first)}-{_place(tie.second)}")


def _place(side: Side) -> str:
    return side.tie.replace("-", "/") if isinstance(side, Winner) else side
