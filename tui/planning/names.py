"""What stages, rounds, groups and ties of a planned season are called."""

from __future__ import annotations

from typing import Final

LEAGUE: Final = "League"
GROUP_STAGE: Final = "Group stage"
KNOCK_OUT: Final = "Knock-out"
FIRST_ROUND: Final = "First round"

_ROUNDS = {1: "Final", 2: "Semi-finals", 4: "Quarter-finals"}
_TIES = {2: "SF", 4: "QF"}


def round_name(ties: int) -> str:
    """Return what a round of a knock-out is called, by the number of its ties."""
    return _ROUNDS.get(ties, f"Round of {2 * ties}")


def tie_name(ties: int, number: int, *, is_first: bool) -> str:
    """Return what a tie of a round is called; `is_first`: of a round that some do not play."""
    if not is_first and ties in _TIES:
        return f"{_TIES[ties]}{number}"
    return f"R{1 if is_first else 2 * ties}-{number}"


def group_name(group: int) -> str:
    """Return what a group is called: Group A."""
    return f"Group {letter(group)}"


def letter(group: int) -> str:
    """Return the letter of a group: A to Z, then AA, AB and so on."""
    name = ""
    while group >= 0:
        name = chr(ord("A") + group % 26) + name
        group = group // 26 - 1
    return name
