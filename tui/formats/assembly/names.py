"""Names of teams: which are spelt alike, which a user says are one, which may be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from tui.formats.assembly.matching import match_tables, names_alike
from tui.formats.assembly.remarks import AlikeNames, Reason, SameName
from tui.formats.records import (
    AdjustmentRecord,
    ByeRecord,
    EntryRecord,
    MatchRecord,
    Record,
    RowRecord,
    TableRecord,
    TeamRecord,
    changed,
)
from tui.season.raw.names import name_key


@dataclass
class Names:
    """What each name was taken as, and which names were left apart."""

    same: dict[str, SameName] = field(default_factory=dict)
    alike: list[AlikeNames] = field(default_factory=list)

    def take(self, name: str, team: str, reason: Reason, line: int = 0) -> None:
        """Accept a name as that of a team."""
        if name != team:
            self.same[name] = SameName(name, team, reason, line)

    def own(self, name: str) -> str:
        """Return the name of the team that a name means."""
        taken = self.same.get(name)
        further = self.same.get(taken.team) if taken else None
        return further.team if further else taken.team if taken else name


def unify(records: Sequence[Record], said: Mapping[str, str]) -> tuple[tuple[Record, ...], Names]:
    """Return records in which each team has one name, as far as it is certain."""
    names = Names()
    for name, (team, reason) in _spellings(records, said).items():
        names.take(name, team, reason)
    spelt = tuple(renamed(record, names.own) for record in records)
    same, alike = match_tables(spelt)
    for each in same:
        names.take(each.name, each.team, each.reason, each.line)
    whole = tuple(renamed(record, names.own) for record in spelt)
    more = names_alike(whole)
    names.alike += {frozenset((pair.name, pair.other)): pair for pair in (*alike, *more)}.values()
    return whole, names


def _spellings(records: Sequence[Record], said: Mapping[str, str]) -> dict[str, tuple[str, Reason]]:
    """Return the names that a user says mean another, and those that only case sets apart."""
    counts = Counter(name for record in records for name in names_in(record))
    found: dict[str, tuple[str, Reason]] = {}
    by_key: dict[str, str] = {}
    meant = {name_key(name): team for name, team in said.items()}
    for record in records:
        if isinstance(record, TeamRecord):
            for alias in record.aliases:
                if alias in counts and alias != record.name:
                    found[alias] = record.name, "said"
    for name, _ in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        key = name_key(name)
        if key in meant:
            found[name] = meant[key], "said"
        elif name not in found:
            own = by_key.setdefault(key, name)
            if own != name:
                found[name] = own, "spelling"
    return {name: (team, reason) for name, (team, reason) in found.items() if name != team}


def names_in(record: Record) -> list[str]:
    """Return the names of teams in a record."""
    match record:
        case MatchRecord():
            return [record.home, record.away]
        case TableRecord():
            return [row.team for row in record.rows]
        case ByeRecord() | AdjustmentRecord() | EntryRecord():
            return [record.team]
        case TeamRecord():
            return [record.name]
    return []


def renamed(record: Record, own: Callable[[str], str]) -> Record:
    """Return a record in which every team has its own name."""
    match record:
        case MatchRecord():
            first = own(record.first_team) if record.first_team else None
            return changed(record, home=own(record.home), away=own(record.away), first_team=first)
        case TableRecord():
            return changed(record, rows=tuple(_renamed_row(row, own) for row in record.rows))
        case ByeRecord() | AdjustmentRecord() | EntryRecord():
            return changed(record, team=own(record.team))
        case TeamRecord():
            return changed(record, name=own(record.name))
    return record


def _renamed_row(row: RowRecord, own: Callable[[str], str]) -> RowRecord:
    return changed(row, team=own(row.team))
