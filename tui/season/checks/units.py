"""What the checks of one file share, and its stages and groups, each worked out once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from weakref import ref

from tui.season.model.days import KnownDate
from tui.season.raw.kinds import StageKind, stage_kind
from tui.season.raw.places import Path
from tui.season.raw.roster import Hints, Raw, Roster, numbered, tables, text_or_texts, texts


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
        self.unknown_sources: list[tuple[Path, str]] = []
        self.told: set[int] = set()
        """The ids of the matches that say nothing new: a long list has the very same ones again."""

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
        # A stage holds its groups. If they held the stage, all that was read of the file would
        # stay in memory until somebody looks for circles.
        self._stage = ref(stage or self)
        self.latest_day: KnownDate | None = None
        self.tie_names: set[str] = set()

    @property
    def stage(self) -> Unit:
        """The stage of a group; a stage is its own."""
        return self._stage() or self

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

    @cached_property
    def _group_at(self) -> dict[Path, Unit]:
        return {group.path: group for group in self.groups}

    def group(self, path: Path) -> Unit:
        """Return the group at a path of the stage."""
        return self._group_at[path]

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
