"""Leagues that never were, with everything that may happen to a match, made from a number."""

from __future__ import annotations

from random import Random

from support.write import match

_ORDERS = (
    '["points", "goal_difference", "goals_for"]',
    '["points", "goal_average"]',
    '["points", "head_to_head", "goal_difference"]',
)
_HAPPENINGS = ("", "", "", "", "neutral", "awarded", "postponed", "annulled", "both", "winner")


def random_league(seed: int, teams: int = 6, *, legs: int = 2, plain: bool = False) -> str:
    """Return a league season as a file has it; of a `plain` one nothing is ruled or put off."""
    random = Random(seed)  # noqa: S311  nothing here is a secret
    names = [f"Team {letter}" for letter in "ABCDEFGHIJKLMNOP"[:teams]]
    lines = [
        'format = 1\ncompetition = "Chance"\nseason = "1"\n[[stages]]\nname = "League"',
        f'kind = "league"\norder = {random.choice(_ORDERS)}',
        "zones = [",
        '  { positions = [1, 1], status = "champion" },',
        f'  {{ positions = [{teams}, {teams}], status = "relegated" }},',
        "]",
        f"points = {{ win = {random.choice((2, 3))}, draw = 1, loss = 0 }}",
    ]
    dated = random.random() < 0.5
    day = 0
    for leg in range(legs):
        for number in range(teams - 1):
            lines.append("[[stages.rounds]]")
            day += 1
            listed = []
            for home, away in _pairs(number, teams):
                pair = (names[away], names[home]) if leg % 2 else (names[home], names[away])
                listed.append(_match(random, *pair, day if dated else None, plain=plain))
            lines += ["matches = [", *(f"  {one}," for one in listed), "]"]
    if random.random() < 0.6:
        since = random.randrange(1, 4)
        lines.append(
            f'[[stages.adjustments]]\nteam = "{random.choice(names)}"\npoints = -2\nround = {since}'
        )
    return "\n".join(lines) + "\n"


def _pairs(number: int, teams: int) -> list[tuple[int, int]]:
    """Return the pairs of a round: one team stands still, the others go round it."""
    ring = [(number + step) % (teams - 1) for step in range(teams - 1)]
    return [(ring[0], teams - 1), *((ring[at], ring[-at]) for at in range(1, teams // 2))]


def _match(random: Random, home: str, away: str, day: int | None, *, plain: bool) -> str:
    happening = "" if plain else random.choice(_HAPPENINGS)
    goals = random.choice((0, 0, 1, 1, 2, 3)), random.choice((0, 0, 0, 1, 1, 2))
    keys = []
    if day is not None:
        late = random.randrange(12) == 0  # put off: played after later rounds
        keys.append(f"date = 2001-{1 + day // 28 + 3 * late:02}-{1 + day % 28:02}")
    result = f"{home} {goals[0]}-{goals[1]} {away}"
    match happening:
        case "neutral":
            keys.append("neutral = true")
        case "awarded":
            keys.append('status = "awarded", awarded = "3-0"')
        case "postponed":
            result = f"{home} - {away}"
            keys.append('status = "postponed"')
        case "annulled":
            keys.append('status = "annulled"')
        case "both":
            result = f"{home} - {away}"
            keys.append('status = "awarded", result = "both_lose"')
        case "winner":
            result = f"{home} - {away}"
            keys.append(f'winner = "{random.choice((home, away))}"')
        case _:
            if goals[0]:
                scorer = f"Player {random.randrange(9)}"
                own = ", own = true" if random.randrange(5) == 0 else ""
                told = f'player = "{scorer}", goals = {goals[0]}, team = "{home}"{own}'
                keys.append(f"scorers = [{{ {told} }}]")
    return match(result, ", ".join(keys))
