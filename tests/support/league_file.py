"""A season file of as many teams as one likes."""

from __future__ import annotations


def league_file(teams: int, rounds: int = 4) -> str:
    """Write a round robin of an even number of teams, in which the later name always loses."""
    lines = ['format = 1\ncompetition = "Many"\nseason = "1"', '[[stages]]\nname = "League"']
    lines.append('kind = "league"')
    circle = list(range(1, teams))
    for number in range(1, rounds + 1):
        ring = [0, *circle]
        lines.append("[[stages.rounds]]\nmatches = [")
        lines += [
            f'  {{ home = "Team {min(pair)}", away = "Team {max(pair)}", score = "{number}-0" }},'
            for pair in zip(ring[: teams // 2], reversed(ring), strict=False)
        ]
        lines.append("]")
        circle = [circle[-1], *circle[:-1]]
    return "\n".join(lines)


def cup_file(teams: int) -> str:
    """Write a knock-out, in which the first of two teams always wins; `teams` is a power of two."""
    lines = ['format = 1\ncompetition = "Cup"\nseason = "1"', '[[stages]]\nname = "Cup"']
    lines.append('kind = "knockout"')
    left = range(teams)
    while len(left) > 1:
        lines.append(f'[[stages.rounds]]\nname = "Round of {len(left)}"')
        for home, away in zip(left[::2], left[1::2], strict=True):
            names = f'home = "Team {home}", away = "Team {away}"'
            lines.append(f'[[stages.rounds.ties]]\nteams = ["Team {home}", "Team {away}"]')
            lines.append(f'legs = [{{ {names}, score = "1-0" }}]')
        left = left[::2]
    return "\n".join(lines)
