"""Head-to-head: a mini-table of the matches between the teams that are still level.

What happens once it has separated some of them differs between competitions: see
`tui.season.model.rules.AfterSplit`.
"""

from __future__ import annotations

from tui.season.model.rules import OrderRule
from tui.standings.ledger import Meetings
from tui.standings.order import MiniTable, Settle, Split, by_value


def head_to_head(rule: OrderRule, meetings: Meetings, when: int) -> Settle:
    """Return the rule as it applies at a time."""
    return _HeadToHead(rule, meetings, when).settle


class _HeadToHead:
    """One rule over the results known at one time."""

    def __init__(self, rule: OrderRule, meetings: Meetings, when: int) -> None:
        self._rule = rule
        self._meetings = meetings
        self._when = when

    def settle(self, level: list[str]) -> Split | None:
        """Split level teams; None where they have not met, or not as often as the rule asks."""
        if self._rule.when == "complete" and not self._meetings.are_complete(level, self._when):
            return None
        mini = self._mini(level)
        if not any(tally.played for tally in mini.tallies.values()):
            return None
        return self._read(level, mini)

    def _mini(self, level: list[str]) -> MiniTable:
        return MiniTable(self._meetings.mini_table(level, self._when), self._rule.by)

    def _read(self, level: list[str], mini: MiniTable) -> Split:
        """Read the whole list; then, where the rule says so, again for those still level."""
        split = self._from(0, level, mini)
        if self._rule.then != "restart" or not split.cuts:
            return split
        return _joined(
            split,
            [self._read(part, self._mini(part)) if part[1:] else None for part in split.parts],
        )

    def _from(self, index: int, level: list[str], mini: MiniTable) -> Split:
        """Read the list from one of its rules on."""
        if len(level) == 1 or index == len(self._rule.by):
            return Split([level], [])
        by = self._rule.by[index]
        split = by_value(by, mini.tallies)(level)
        if split is None or not split.cuts:
            return self._from(index + 1, level, mini)
        evident = Split(
            split.parts,
            [cut._replace(rule="head_to_head", by=by, mini_table=mini) for cut in split.cuts],
        )
        return _joined(evident, [self._on(index, part, mini) for part in split.parts])

    def _on(self, index: int, part: list[str], mini: MiniTable) -> Split | None:
        """Go on with those that a rule of the list has left level, when others were separated."""
        if len(part) == 1:
            return None
        if self._rule.then == "continue":
            mini = self._mini(part)
        return self._from(index + 1, part, mini)


def _joined(outer: Split, inner: list[Split | None]) -> Split:
    """Return a split with each of its parts replaced by what that part was split into."""
    joined = Split([], [])
    for index, (part, split) in enumerate(zip(outer.parts, inner, strict=True)):
        if index:
            joined.cuts.append(outer.cuts[index - 1])
        joined.parts.extend(split.parts if split else [part])
        joined.cuts.extend(split.cuts if split else [])
    return joined
