"""Season files written from the truth: the same TOML that a person would write by hand."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator

from truth_cases import Case, Line, round_number
from truth_world_cups import Drawn

_RULES = {
    "GD": '"goal_difference"',
    "GF": '"goals_for"',
    "W": '"wins"',
    "GAV": '"goal_average"',
    "PPG": '"points_per_game"',
    "PO": '"play_off"',
    "HALF": '"unrounded_points"',
    "LOTS": '"manual"',
    "FP": '"fair_play"',
    "H2H3": '"head_to_head"',
    "H2HA": '{ rule = "head_to_head",'
    ' by = ["points", "goal_difference", "goals_for", "away_goals"] }',
    "H2H": '{ rule = "head_to_head", by = ["points", "goal_difference"],'
    ' then = "restart", when = "complete" }',
}


def season_text(case: Case) -> str:
    """Write the season of a case."""
    return "\n".join(_lines(case)) + "\n"


def _lines(case: Case) -> Iterator[str]:
    yield "format = 1"
    yield f"competition = {_text(case.season)}"
    yield 'season = "truth"'
    if case.before:
        yield from _stage("Regular season", case)
        yield from _group("stages", list(case.before))
    yield from _stage("League", case)
    if case.before:
        yield 'carry = { from = "Regular season", share = "half", rounding = "down" }'
    for name, matches in case.groups.items():
        prefix = "stages.groups" if name else "stages"
        if name:
            yield "[[stages.groups]]"
            yield f"name = {_text(name)}"
        yield from _group(prefix, matches)
        if name in case.decided:
            yield from _decided(prefix, case.decided[name])
    for team, points in case.adjustments:
        yield "[[stages.adjustments]]"
        yield f"team = {_text(team)}"
        yield f"points = {points}"


def _stage(name: str, case: Case) -> Iterator[str]:
    yield ""
    yield "[[stages]]"
    yield f'name = "{name}"'
    yield 'kind = "league"'
    yield f"points = {{ win = {case.points_for_win}, draw = 1, loss = 0 }}"
    yield f"order = [{', '.join(_order(case))}]"


def _order(case: Case) -> list[str]:
    """Write the rules of a case: points go first unless the points per game take their place."""
    if case.order[:1] == ("PPG",):
        return [_RULES[code] for code in case.order]
    return ['"points"', *(_RULES[code] for code in case.order)]


def _group(prefix: str, matches: list[Line]) -> Iterator[str]:
    """Write matches by rounds where the results have them, by their dates otherwise."""
    rounds: dict[int, list[Line]] = defaultdict(list)
    play_offs = [match for match in matches if match.get("kind") == "playoff"]
    dated = []
    for match in matches:
        number = round_number(match)
        if match.get("kind") == "playoff":
            continue
        if number is None:
            dated.append(match)
        else:
            rounds[number].append(match)
    if dated:
        yield from _list("matches", dated)
    if play_offs:
        yield from _list("play_offs", play_offs)
    for number in range(1, max(rounds, default=0) + 1):
        yield f"[[{prefix}.rounds]]"
        yield from _list("matches", rounds.get(number, []))


def _decided(prefix: str, drawn: Drawn) -> Iterator[str]:
    if drawn.lots:
        yield f"[[{prefix}.manual]]"
        yield f"teams = [{', '.join(_text(team) for team in drawn.lots)}]"
        yield 'reason = "drawing of lots"'
    for team, points in drawn.fair_play:
        yield f"[[{prefix}.fair_play]]"
        yield f"team = {_text(team)}"
        yield f"points = {points}"


def _list(key: str, matches: list[Line]) -> Iterator[str]:
    yield f"{key} = ["
    yield from (f"  {_match(match)}," for match in matches)
    yield "]"


def _match(match: Line) -> str:
    score = "awarded" if match.get("status") == "awarded" else "score"
    date = f", date = {match['date']}" if match["date"][:1].isdigit() else ""
    return (
        f"{{ home = {_text(match['home'])}, away = {_text(match['away'])},"
        f' {score} = "{match["hg"]}-{match["ag"]}"{date} }}'
    )


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
