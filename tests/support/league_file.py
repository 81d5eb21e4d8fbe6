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
