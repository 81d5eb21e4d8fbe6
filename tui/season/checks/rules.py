"""Checks of the rules of a stage: what belongs where, what is read, and from which round on."""

from __future__ import annotations

from collections.abc import Iterator

from tui.season.checks.walk import Part
from tui.season.raw.problems import Mistake, mistake
from tui.season.raw.roster import numbered

_CONDITIONS = frozenset({"goals", "per_goals", "win_by", "loss_by"})
_OF_A_GROUP = (
    *("teams", "adjustments", "published"),  # zones may hold for all groups
    *("carried", "rulings", "successions", "play_offs", "fair_play"),
)
_NEEDS_RULE = {"play_offs": "play_off", "manual": "manual", "fair_play": "fair_play"}


def check_placement(part: Part) -> Iterator[Mistake]:
    """Check that what belongs to a group does not stand beside groups."""
    if part.unit and part.unit.groups:
        for key in _OF_A_GROUP:
            if key in part.node:
                yield mistake((*part.path, key), "beside_groups", key=key)


def check_unread(part: Part) -> Iterator[Mistake]:
    """Check for matches beside rounds, and for what no rule of the order reads."""
    unit, node = part.unit, part.node
    if unit is None or unit.stage.kind != "league":
        return
    if "matches" in node and "rounds" in node:
        yield mistake((*part.path, "matches"), "matches_beside_rounds")
    if unit.groups:
        return
    for key, rule in _NEEDS_RULE.items():
        if key in node and rule not in unit.stage.rules:
            yield mistake((*part.path, key), "without_effect", rule=rule)


def check_bonuses(part: Part) -> Iterator[Mistake]:
    """Check that a bonus has a single condition."""
    for index, bonus in numbered(part.node.get("bonuses")):
        if len(bonus.keys() & _CONDITIONS) != 1:
            path = (*part.path, "bonuses", index)
            yield mistake(path, "bonus_without_condition", known=tuple(sorted(_CONDITIONS)))


def check_adjustment(part: Part) -> Iterator[Mistake]:
    """Check that an adjustment adjusts something."""
    if not any(part.node.get(key) for key in ("points", "goals_for", "goals_against")):
        yield mistake(part.path, "adjusts_nothing")


def check_late(part: Part) -> Iterator[Mistake]:
    """Warn of a ruling or adjustment from a round that the file does not have yet."""
    number = part.node.get("round")
    last = part.unit.last_round if part.unit else 0
    if type(number) is int and 0 < last < number:
        yield mistake((*part.path, "round"), "after_last_round", round=number, last=last)
