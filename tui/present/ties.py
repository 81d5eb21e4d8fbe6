"""Ties in words and as a list: who met whom, how it ended, and what decided."""

from __future__ import annotations

from tui.present.page import EMPTY, Key, Line, Page, Role, line
from tui.present.phrases import circumstances, ordinal, value
from tui.present.text import clean, fit, width
from tui.present.view import View
from tui.season.model import KnockoutStage, Outcome, TieRule
from tui.standings.bracket import Bracket
from tui.standings.ties import LegResult, TieResult

TIE_RULE_WORDS: dict[TieRule, str] = {
    "points": "points",
    "aggregate": "aggregate",
    "away_goals": "away goals",
    "extra_time": "extra time",
    "replay": "replay",
    "penalties": "penalties",
    "position": "better place",
    "lots": "drawing of lots",
    "coin": "toss of a coin",
    "ruling": "a ruling",
}
"""What decides a tie, in words."""

NOBODY = "–"
"""What stands for a team or a score that is not known."""

_LEAST_SIDE = 8
_MIDDLE = 7


def ties(view: View, cells_wide: int) -> Page:
    """Draw the ties of every round of the stage shown, as of the moment."""
    stage, bracket = view.knockout, view.bracket
    if stage is None or bracket is None:
        return Page(head=(line(("TIES", "head")),), body=(line(" No ties here."),))
    number = view.moment.round
    names = {
        (index, at): sides(bracket, index, at, number)
        for index, one in enumerate(stage.rounds)
        for at in range(len(one.ties))
    }
    longest = max((width(name) for both in names.values() for name in both), default=1)
    room = min(longest, max(_LEAST_SIDE, (cells_wide - _MIDDLE - 2) // 2))
    shown: dict[Key, tuple[int, TieResult]] = {}
    body: list[Line] = []
    for index, (one, results) in enumerate(zip(stage.rounds, bracket.at(number), strict=True)):
        body += [EMPTY] if body else []
        body.append(line((f" {clean(one.name)}", "strong")))
        for at, result in enumerate(results):
            key = (clean(one.name), str(at), result.winner or result.teams[0] or "")
            shown[key] = index, result
            body.append(_tie(stage, result, names[index, at], room, key))
    after = f" after {view.round_name}" if view.round_name else ""
    return Page(
        head=(line(("TIES", "head"), after), EMPTY),
        body=tuple(body),
        explain=lambda cursor: explain(stage, *shown[cursor]) if cursor in shown else "",
        foot_lines=2,
    )


def sides(bracket: Bracket, index: int, at: int, number: int) -> tuple[str, str]:
    """Name both sides of a tie as of a moment: the team, or else the tie that it comes from."""
    teams = bracket.at(number)[index][at].teams
    first, second = (
        clean(team) if team else _awaited(bracket, slot.feed, is_loser=slot.loser)
        for team, slot in zip(teams, bracket.sides(index, at), strict=True)
    )
    return first, second


def _awaited(bracket: Bracket, feed: tuple[int, int] | None, *, is_loser: bool) -> str:
    name = bracket.stage.rounds[feed[0]].ties[feed[1]].name if feed else None
    return f"{'loser' if is_loser else 'winner'} of {clean(name)}" if name else NOBODY


def _tie(
    stage: KnockoutStage, result: TieResult, names: tuple[str, str], room: int, key: Key
) -> Line:
    """Draw a tie: both teams around the score, then the legs, who goes on and why."""
    said = " · ".join(part for part in (legs(result), through(stage, result)) if part)
    roles: list[Role] = [
        "strong" if team and team == result.winner else "" for team in result.teams
    ]
    return line(
        " ",
        (fit(names[0], room, "right"), roles[0]),
        (fit(total(result), _MIDDLE, "center"), "strong"),
        (fit(names[1], room), roles[1]),
        (f"  {said}" if said else "", "dim"),
        key=key,
    )


def total(result: TieResult) -> str:
    """Write the score of a tie from the first team's side: the aggregate, or that of one match."""
    return str(result.aggregate) if result.aggregate else NOBODY


def legs(result: TieResult) -> str:
    """Write the matches of a tie from the first team's side.

    Of a single match the total says the score, and what decided it is said with who goes on.
    """
    if len(result.legs) < 2:
        is_told = result.decided_by in ("penalties", "extra_time")
        return "" if is_told else ", ".join(circumstances(one.match) for one in result.legs)
    return ", ".join(_leg(one) for one in result.legs)


def _leg(one: LegResult) -> str:
    seen = f"{one.goals[0]}-{one.goals[1]}" if one.goals else NOBODY
    said = circumstances(one.match)
    replay = "replay " if one.replay else ""
    return f"{replay}{seen}{f' ({said})' if said else ''}"


def through(stage: KnockoutStage, result: TieResult) -> str:
    """Say who goes on and by what: `Santos`, `Pirata: away goals 2-1`."""
    if result.winner is None:
        return ""
    reason = decided(stage, result)
    return f"{clean(result.winner)}{f': {reason}' if reason else ''}"


def decided(stage: KnockoutStage, result: TieResult) -> str:
    """Say what decided: `away goals 2-1`, `4-3 on penalties`; nothing where the score says it."""
    rule = result.decided_by
    if rule is None or (rule == "aggregate" and result.aggregate):
        return ""
    words = TIE_RULE_WORDS[rule]
    if rule == "position" and stage.position_in:
        words += f" in the {clean(stage.position_in)}"
    if result.values is None:
        return words
    own, theirs = result.values
    pair = f"{value('points', own)}-{value('points', theirs)}"
    match rule:
        case "position":
            return f"{words}: {ordinal(int(own))} v {ordinal(int(theirs))}"
        case "penalties":
            return f"{pair} on penalties"
        case "extra_time":
            return f"{pair} after extra time"
        case _:
            return f"{words} {pair}"


def outcome(stage: KnockoutStage, result: TieResult) -> str:
    """Say how a tie ended: `4-4, away goals 2-1`; how it stands, as long as it goes on."""
    if result.decided_by == "extra_time" and result.values:
        return decided(stage, result)
    return ", ".join(part for part in (total(result), decided(stage, result)) if part)


def earned(part: Outcome) -> str:
    """Say what a place or a tie earned: `qualified: Final stage`."""
    target = part.label or part.to
    return part.status.replace("_", "-") + (f": {clean(target)}" if target else "")


def explain(stage: KnockoutStage, index: int, result: TieResult) -> str:
    """Say of a tie what the line has no room for."""
    one = stage.rounds[index]
    first, second = (clean(team) if team else NOBODY for team in result.teams)
    words = [f"{first} {total(result)} {second}."]
    if result.winner:
        won = f" = {earned(one.winners)}" if one.winners else ""
        words.append(f"{through(stage, result)}{won}.")
    if result.stated and result.computed and result.computed != result.winner:
        words.append(f"By the results it would be {clean(result.computed)}.")
    words.append(clean(result.tie.note or ""))
    return " ".join(word for word in words if word)
