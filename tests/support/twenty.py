"""A league of twenty teams that never was: a season in which the table fills a screen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from support.write import match

_TEAMS = (
    *("Alder United", "Beech Rovers", "Cedar City", "Dogwood", "Elm Athletic"),
    *("Fir Wanderers", "Ginkgo", "Hazel County", "Ivy", "Juniper Town"),
    *("Kauri", "Larch Albion", "Maple Rangers", "Oak Villa", "Pine Orient"),
    *("Quince", "Rowan Argyle", "Spruce", "Teak Harriers", "Willow Thistle"),
)
_FIRST_DAY = date(2018, 8, 11)
_PLAYED = 31
"""The rounds with results; those after them are still to come."""


def league_of_twenty() -> str:
    """Return the season as a file has it: everybody twice against everybody, not all played yet."""
    lines = [
        'format = 1\ncompetition = "Woodland League"\nseason = "2018-19"',
        '\n[[stages]]\nname = "League"\nkind = "league"',
        'order = ["points", "goal_difference", "goals_for"]',
        "zones = [",
        '  { positions = [1, 1], status = "champion" },',
        '  { positions = [2, 4], status = "qualified", label = "Forest Cup" },',
        '  { positions = [17, 17], status = "play_off", label = "play-off" },',
        '  { positions = [18, 20], status = "relegated" },',
        "]",
        "[stages.points]\nwin = 3",
    ]
    for number, pairs in enumerate(_rounds(), start=1):
        day = _FIRST_DAY + timedelta(days=7 * (number - 1))
        listed = ",\n  ".join(_match(number, home, away) for home, away in pairs)
        lines.append(f"\n[[stages.rounds]]\ndate = {day}\nmatches = [\n  {listed},\n]")
    return "\n".join(lines) + "\n"


def _rounds() -> Iterator[list[tuple[int, int]]]:
    """Yield the pairs of each round: one team stands still, the others go round it."""
    count = len(_TEAMS)
    for number in range(2 * (count - 1)):
        ring = [(number + step) % (count - 1) for step in range(count - 1)]
        pairs = [(ring[0], count - 1), *((ring[at], ring[-at]) for at in range(1, count // 2))]
        swapped = (number % 2 == 1) != (number >= count - 1)
        yield [pair[::-1] if swapped else pair for pair in pairs]


def _match(number: int, home: int, away: int) -> str:
    """Write a match; if it has been played, the earlier in the alphabet the better."""
    if number > _PLAYED:
        return match(f"{_TEAMS[home]} - {_TEAMS[away]}")
    luck, other = (number * 7 + home * 11 + away * 5) % 13, (number * 5 + home * 3 + away * 17) % 11
    scored = max(0, luck * 3 + 17 - home) // 14
    conceded = max(0, other * 3 + 16 - away) // 14
    return match(f"{_TEAMS[home]} {scored}-{conceded} {_TEAMS[away]}")
