"""Checks in a knock-out stage: between a tie, its teams, its matches and other ties."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from tui.season.checks.results import check_match
from tui.season.checks.walk import Part, is_void, sides
from tui.season.model.knockout import DEFAULT_RULES
from tui.season.named import NamedTuple
from tui.season.raw.places import Path
from tui.season.raw.problems import Mistake, mistake
from tui.season.raw.roster import Hints, Raw, Roster, numbered, tables, texts

_WITHOUT_RESULT = frozenset({"lots", "coin", "ruling"})
"""Rules of which no result shows whom they favoured."""

_CONTENTS = frozenset({"teams", "winners_of", "losers_of", "note"})


class _Tie(NamedTuple):
    """A tie of the file with its teams, by their own names."""

    path: Path
    node: Raw
    teams: list[str]
    roster: Roster


def check_tie_rules(part: Part) -> Iterator[Mistake]:
    """Check that a rule has what it compares by, and that what is given for one is read."""
    stage = part.node
    rules = set(texts(stage.get("decided_by")) or DEFAULT_RULES)
    for one_round in tables(stage.get("rounds")):
        rules.update(texts(one_round.get("decided_by")))
    if "position" in rules and "position_in" not in stage:
        yield mistake((*part.path, "decided_by"), "position_without_stage")
    is_carried = any(name in part.file.carried for name in texts([stage.get("name")]))
    for key, rule in (("position_in", "position"), ("points", "points")):
        if key in stage and rule not in rules and not (key == "points" and is_carried):
            yield mistake((*part.path, key), "without_effect_in_tie", rule=rule)


def check_knockout_round(part: Part) -> Iterator[Mistake]:
    """Check the ties of a round, each by itself and between them."""
    unit, roster = part.unit, part.file.roster
    if unit is None:
        return
    plays = Counter[str]()
    earlier = frozenset(unit.tie_names)
    fed: set[tuple[str, str]] = set()
    for index, node in numbered(part.node.get("ties")):
        path = (*part.path, "ties", index)
        tie = _Tie(path, node, [roster.own(name) for name in texts(node.get("teams"))], roster)
        for team in dict.fromkeys(tie.teams):
            plays[team] += 1
            if plays[team] == 2:
                yield mistake(path, "plays_twice", team=team)
        yield from _teams(tie)
        yield from _matches(tie)
        yield from _winner(tie)
        yield from _legs(tie, part.node.get("legs"))
        yield from _feeders(tie, earlier, fed, part.file.tie_hints)
        for name in texts([node.get("name")]):
            if name in unit.tie_names:
                yield mistake((*path, "name"), "name_taken", name=name, part="tie")
            unit.tie_names.add(name)


def _teams(tie: _Tie) -> Iterator[Mistake]:
    """Check that a tie is between two teams."""
    if tie.node.keys().isdisjoint(_CONTENTS):
        yield mistake(tie.path, "tie_of_nobody")
    if len(tie.teams) == 2 and tie.teams[0] == tie.teams[1]:
        yield mistake(tie.path, "against_itself", team=tie.teams[0])


def _matches(tie: _Tie) -> Iterator[Mistake]:
    """Check that the matches of a tie are between its teams."""
    for key in ("legs", "replays"):
        matches = list(numbered(tie.node.get(key)))
        if matches and len(tie.teams) < 2:
            yield mistake((*tie.path, key), "matches_without_teams")
        is_alone = key == "replays" or sum(not is_void(match) for _, match in matches) == 1
        for index, match in matches:
            path = (*tie.path, key, index)
            playing = sides(match, tie.roster)
            if len(playing) == len(tie.teams) == 2 and set(playing) != set(tie.teams):
                yield mistake(path, "tie_of_others", first=tie.teams[0], second=tie.teams[1])
            yield from check_match(path, match, tie.roster, must_be_level=is_alone)


def _winner(tie: _Tie) -> Iterator[Mistake]:
    """Check that whoever goes on is a team of the tie."""
    node = tie.node
    if node.get("both") is True:
        if "winner" in node:
            yield mistake((*tie.path, "both"), "winner_and_both")
        if len(tie.teams) < 2:
            yield mistake((*tie.path, "both"), "both_without_teams")
    winner = node.get("winner")
    if isinstance(winner, str) and tie.roster.resolve(winner):
        if tie.roster.resolve(winner) not in tie.teams:
            path, teams = (*tie.path, "winner"), tuple(tie.teams)
            yield mistake(path, "not_a_team_of_the_tie", winner=winner, teams=teams)
    elif "winner" not in node and _WITHOUT_RESULT.intersection(texts([node.get("decided_by")])):
        rule = str(node["decided_by"])
        yield mistake((*tie.path, "decided_by"), "decided_without_winner", rule=rule)


def _legs(tie: _Tie, count: Any) -> Iterator[Mistake]:
    """Check that a tie has no more legs than its round, and no replay without a leg.

    A leg that was annulled or abandoned does not count: it may be played again.
    """
    legs = sum(not is_void(match) for match in tables(tie.node.get("legs")))
    if type(count) is int and 0 < count < legs:
        yield mistake((*tie.path, "legs"), "too_many_legs", legs=legs, most=count)
    if tie.node.get("replays") and not tie.node.get("legs"):
        yield mistake((*tie.path, "replays"), "replay_without_legs")


def _feeders(
    tie: _Tie, earlier: frozenset[str], fed: set[tuple[str, str]], hints: Hints
) -> Iterator[Mistake]:
    """Check that the ties from which teams come are ties of earlier rounds, no more than two.

    The winner of a tie plays once in a round, and so does its loser: `fed` are those of this round.
    """
    feeders = [
        (key, name) for key in ("winners_of", "losers_of") for name in texts(tie.node.get(key))
    ]
    if len(feeders) > 2:
        yield mistake(tie.path, "too_many_ties", ties=len(feeders))
    for key, name in feeders:
        path = (*tie.path, key)
        if name not in earlier:
            meant = hints.nearest(name, earlier)
            yield mistake(path, "not_an_earlier_tie", name=name, meant=meant)
        elif (key, name) in fed:
            outcome = "winner" if key == "winners_of" else "loser"
            yield mistake(path, "fed_twice", name=name, outcome=outcome)
        fed.add((key, name))
