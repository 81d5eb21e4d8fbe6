"""The matches of a league or of a group: by the rounds of the source, or else by their dates."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from tui.formats.assembly.draft import Lines, Node, date_value, filled, is_void, match_node
from tui.formats.assembly.headings import number_of
from tui.formats.records import MatchRecord
from tui.season.model.days import earliest, latest, parse_date

_SEVERAL = 3
"""A heading under which a team plays so often is not that of one round."""


@dataclass(frozen=True)
class Schedule:
    """What is played in a league or group: rounds with names, or matches without."""

    rounds: tuple[tuple[str, tuple[MatchRecord, ...]], ...] = ()
    matches: tuple[MatchRecord, ...] = ()

    @classmethod
    def of(cls, matches: Sequence[MatchRecord], *, by_rounds: bool) -> Schedule:
        """Put matches under the headings of their rounds, or leave them to their dates."""
        if not by_rounds:
            return cls(matches=tuple(matches))
        named: dict[str, list[MatchRecord]] = {}
        for match in matches:
            named.setdefault(match.place.round or match.date or "", []).append(match)
        rounds = []
        for name in _in_turn(named):
            parts = _apart(named[name])
            for number, part in enumerate(parts, start=1):
                title = _title(name)
                rounds.append((f"{title} ({number})" if number > 1 else title, tuple(part)))
        return cls(rounds=tuple(rounds))

    def fill(self, unit: Node, lines: Lines) -> None:
        """Write the matches into a stage or group."""
        if self.matches:
            unit["matches"] = [match_node(match, lines) for match in self.matches]
        last: Any = None
        rounds = []
        for name, matches in self.rounds:
            node = _round_node(name, matches, last, lines)
            last = _later(last, parse_date(node.get("date")))
            rounds.append(node)
        if rounds:
            unit["rounds"] = rounds

    def place_of(self, number: int) -> int | None:
        """Return where the round of a number stands, from 1; None where it has none such."""
        numbers = [number_of(name) for name, _ in self.rounds]
        if number in numbers:
            return numbers.index(number) + 1
        is_numbered = any(found is not None for found in numbers)
        return number if not is_numbered and 0 < number <= len(self.rounds) else None


def has_rounds(matches: Iterable[MatchRecord]) -> bool:
    """Return whether the headings of some matches are those of rounds.

    A heading under which teams play three times and more is one of a stage or a month.
    """
    named: dict[str, Counter[str]] = {}
    for match in matches:
        if match.place.round:
            named.setdefault(match.place.round, Counter()).update((match.home, match.away))
    whole = [name for name in named if number_of(name) is not None]
    return bool(whole) or any(max(plays.values()) < _SEVERAL for plays in named.values())


def _apart(matches: Iterable[MatchRecord]) -> list[list[MatchRecord]]:
    """Return matches in as many parts as are needed for nobody to play twice in one."""
    parts: list[list[MatchRecord]] = []
    plays: Counter[str] = Counter()
    for match in matches:
        at = 0 if is_void(match) else max(plays[match.home], plays[match.away])
        if at == len(parts):
            parts.append([])
        parts[at].append(match)
        if not is_void(match):
            plays[match.home] = plays[match.away] = at + 1
    return parts


def _in_turn(names: Iterable[str]) -> list[str]:
    """Return names of rounds in their order: by their numbers, others where the source has them."""
    keyed = []
    before = 0
    for at, name in enumerate(names):
        number = number_of(name)
        keyed.append((before if number is None else number, number is None, at, name))
        before = before if number is None else number
    return [name for *_, name in sorted(keyed)]


def _title(name: str) -> str:
    return f"Round {name.rstrip('.')}" if name.rstrip(".").isdecimal() else name


def _round_node(
    name: str, matches: Sequence[MatchRecord], last: dt.date | None, lines: Lines
) -> Node:
    """Return a round; its date is the first of its days, unless an earlier round is later."""
    days = [date_value(match.date) for match in matches]
    heading = next((match.place.round_date for match in matches if match.place.round_date), None)
    day = date_value(heading)
    whole = [found for found in days if isinstance(found, dt.date)]
    if day is None and len(whole) == len(days) and whole:
        day = min(whole)
    known = parse_date(day)
    if known is not None and last is not None and latest(known) < earliest(last):
        day = None
    nodes = [match_node(match, lines) for match in matches]
    for node in nodes:
        if day is not None and node.get("date") == day:
            del node["date"]
    node = filled(name=name, date=day)
    node["matches"] = nodes
    return lines.mark(node, min(match.line for match in matches))


def _later(last: Any, day: Any) -> Any:
    return max((found for found in (last, day) if found is not None), key=earliest, default=None)
