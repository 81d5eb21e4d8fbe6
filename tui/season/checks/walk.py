"""The one traversal of a parsed season file: it hands out every table once, with its kind.

It goes through the raw TOML and not through the models, so that one mistake does not hide the
others: what has the wrong shape is passed over, the models report that.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from tui.season.model.days import KnownDate
from tui.season.raw.kinds import StageKind, stage_kind
from tui.season.raw.places import Path
from tui.season.raw.roster import Hints, Raw, Roster, numbered, tables, text_or_texts, texts

_IN_A_UNIT = {
    "groups": "group",
    "rounds": "round",
    "matches": "match",
    "play_offs": "play_off",
    "adjustments": "adjustment",
    "rulings": "ruling",
    "manual": "ruling",
    "fair_play": "ruling",
    "carried": "ruling",
    "successions": "ruling",
    "published": "published",
    "zones": "zone",
    "across": "ranking",
    "points": "points",
}
_KINDS: dict[str, dict[str, str]] = {
    "season": {"sources": "source", "teams": "team"},
    "qualifiers": _IN_A_UNIT,
    "league": _IN_A_UNIT,
    "knockout": _IN_A_UNIT | {"rounds": "knockout round"},
    "group": _IN_A_UNIT,
    "ranking": {"zones": "zone"},
    "round": {"matches": "match"},
    "knockout round": {"winners": "outcome", "losers": "outcome"},
}
"""The kind of the tables under a key, by the kind of the table around them."""


class File:
    """What the checks of one file share: its stages, its names, and how many hints are left."""

    def __init__(self, raw: Raw, roster: Roster) -> None:
        """Begin with nothing checked."""
        self.raw, self.roster = raw, roster
        self.sources = {
            source["id"]
            for source in tables(raw.get("sources"))
            if isinstance(source.get("id"), str)
        }
        self.stages = dict(numbered(raw.get("stages")))
        self.kinds: dict[int, StageKind] = {
            index: stage_kind(stage) for index, stage in self.stages.items()
        }
        self.source_hints, self.stage_hints, self.tie_hints = Hints(), Hints(), Hints()
        self.ids_taken: set[str] = set()
        self.stages_taken: set[str] = set()
        self.team_owners: dict[str, Path] = {}
        self.first_paths: dict[str, Path] = {}

    @cached_property
    def stage_indexes(self) -> dict[str, list[int]]:
        """The indexes of the stages of each name, in order."""
        indexes: dict[str, list[int]] = {}
        for index, stage in self.stages.items():
            for name in texts([stage.get("name")]):
                indexes.setdefault(name, []).append(index)
        return indexes

    @cached_property
    def carried(self) -> frozenset[str]:
        """The names of the stages that other stages carry over from."""
        return frozenset(name for stage in self.stages.values() for name in carried_from(stage))

    def earlier(self, name: str, before: int, kinds: frozenset[str]) -> Raw | None:
        """Return the last stage of a name and of some kinds before an index."""
        indexes = self.stage_indexes.get(name, [])
        for index in reversed(indexes[: bisect_left(indexes, before)]):
            if self.kinds[index] in kinds:
                return self.stages[index]
        return None

    def is_later(self, name: str, after: int) -> bool:
        """Return whether a stage after an index has this name."""
        indexes = self.stage_indexes.get(name)
        return indexes is not None and indexes[-1] > after

    def names_before(self, before: int, kinds: frozenset[str]) -> list[str]:
        """Return the names of the stages of some kinds before an index."""
        return [
            name
            for index, stage in self.stages.items()
            if index < before and self.kinds[index] in kinds
            for name in texts([stage.get("name")])
        ]

    def last_names_before(self, before: int, kinds: frozenset[str], most: int) -> tuple[str, ...]:
        """Return the last few of the same names, without a look at all stages."""
        names: list[str] = []
        for index in range(before - 1, -1, -1):
            if self.kinds.get(index) in kinds:
                names += texts([self.stages[index].get("name")])
            if len(names) == most:
                break
        return tuple(reversed(names))

    def names_after(self, after: int) -> list[str]:
        """Return the names of the stages after an index."""
        return [
            name
            for index, stage in self.stages.items()
            if index > after
            for name in texts([stage.get("name")])
        ]


class Unit:
    """A stage or a group: the part of a season in which teams are compared."""

    def __init__(self, file: File, path: Path, node: Raw, stage: Unit | None) -> None:
        """Begin with what the file says of it."""
        self.file, self.path, self.node = file, path, node
        self.stage = stage or self
        self.latest_day: KnownDate | None = None
        self.tie_names: set[str] = set()

    @cached_property
    def kind(self) -> StageKind:
        """The kind of the stage."""
        return self.file.kinds[self.index]

    @property
    def index(self) -> int:
        """The index of the stage in the season."""
        return int(self.path[1])

    @cached_property
    def groups(self) -> tuple[Unit, ...]:
        """The groups of a stage."""
        return tuple(
            Unit(self.file, (*self.path, "groups", index), group, self)
            for index, group in numbered(self.node.get("groups"))
        )

    @property
    def has_table(self) -> bool:
        """Whether its teams share one table: those of a stage with groups do not."""
        return self.kind == "league" and not self.groups

    @cached_property
    def declared(self) -> frozenset[str]:
        """The teams that its `teams` list, by their own names."""
        return frozenset(map(self.file.roster.own, texts(self.node.get("teams"))))

    @cached_property
    def members(self) -> frozenset[str]:
        """The teams that it names anywhere, by their own names."""
        return self.file.roster.members(self.path)

    @cached_property
    def table_members(self) -> frozenset[str]:
        """The teams of the table, or of the tables of the groups."""
        return self.members.union(*(group.members for group in self.groups))

    @cached_property
    def round_count(self) -> int | None:
        """How many rounds it has; None where it has none and may have matches alone."""
        rounds = self.node.get("rounds")
        return sum(1 for _ in tables(rounds)) if "rounds" in self.node else None

    @cached_property
    def days(self) -> frozenset[str]:
        """The dates of its matches without a round."""
        return frozenset(str(match.get("date", "")) for match in tables(self.node.get("matches")))

    @cached_property
    def last_round(self) -> int:
        """The number of the last round of the stage or group, or of the longest of its groups.

        Matches without rounds count by their dates, those of all groups together.
        """
        if self.stage is not self:
            counts = [self.round_count, self.stage.round_count]
        else:
            counts = [self.round_count, *(group.round_count for group in self.groups)]
        known = [count for count in counts if count is not None]
        return max(known) if known else len(self.stage.all_days)

    @cached_property
    def all_days(self) -> frozenset[str]:
        """The dates of the matches without a round, in the stage and its groups."""
        return self.days.union(*(group.days for group in self.groups))

    @cached_property
    def rules(self) -> frozenset[str]:
        """The names of the rules in its order."""
        return frozenset(rule_names(self.node.get("order")))


class Part:
    """A table of the file: its path, its kind, and the stage or group it belongs to."""

    __slots__ = ("file", "kind", "node", "outer", "path", "unit")

    def __init__(
        self, file: File, path: Path, node: Raw, kind: str, unit: Unit | None, outer: str
    ) -> None:
        """Keep what the walk has met; `outer` is the kind of the table around it."""
        self.file, self.path, self.node = file, path, node
        self.kind, self.unit, self.outer = kind, unit, outer


def walk(file: File) -> Iterator[Part]:
    """Yield every table of a file once, each before the tables in it, in the order of the file."""
    waiting = [iter([Part(file, (), file.raw, "season", None, "")])]
    while waiting:
        part = next(waiting[-1], None)
        if part is None:
            waiting.pop()
            continue
        yield part
        inner = [
            (key, value) for key, value in part.node.items() if value.__class__ in (list, dict)
        ]
        if inner:
            waiting.append(_inside(part, inner))


def _inside(part: Part, inner: list[tuple[str, Any]]) -> Iterator[Part]:
    kinds = _KINDS.get(part.kind, {})
    groups = iter(part.unit.groups) if part.unit and part.unit.stage is part.unit else iter(())
    for key, value in inner:
        kind = kinds.get(key, "")
        for path, node in _tables((*part.path, key), value):
            unit = part.unit
            if kind == "group" and len(path) == 4:
                unit = next(groups, unit)
            elif not part.path and key == "stages" and len(path) == 2:
                unit = Unit(part.file, path, node, None)
                yield Part(part.file, path, node, unit.kind, unit, part.kind)
                continue
            yield Part(part.file, path, node, kind, unit, part.kind)


def _tables(path: Path, value: Any) -> Iterator[tuple[Path, Raw]]:
    """Yield a table, or the tables of a list, also of lists in a list."""
    if isinstance(value, dict):
        yield path, value
        return
    waiting = [(path, iter(enumerate(value)))]
    while waiting:
        path, elements = waiting[-1]
        for index, element in elements:
            if element.__class__ is dict:
                yield (*path, index), element
            elif element.__class__ is list:
                waiting.append(((*path, index), iter(enumerate(element))))
                break
        else:
            waiting.pop()


def is_void(match: Raw) -> bool:
    """Return whether a match counts nowhere, as `Match.is_void` does for one that has loaded."""
    is_abandoned = match.get("status") == "abandoned"
    has_standing = match.get("stands") is True or "awarded" in match
    return match.get("status") == "annulled" or (is_abandoned and not has_standing)


def sides(match: Raw, roster: Roster) -> list[str]:
    """Return the teams of a match, by their own names."""
    return [roster.own(name) for name in texts([match.get("home"), match.get("away")])]


def carried_from(stage: Raw) -> list[str]:
    """Return the names of the stages that a stage carries over from."""
    carry = stage.get("carry")
    return text_or_texts(carry.get("from")) if isinstance(carry, dict) else []


def rule_names(order: object) -> Iterator[str]:
    """Yield the names of the rules of an order."""
    for rule in order if isinstance(order, list) else ():
        name = rule.get("rule") if isinstance(rule, dict) else rule
        if isinstance(name, str):
            yield name
