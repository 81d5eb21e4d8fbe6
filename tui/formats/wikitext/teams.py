"""What links tell of teams: names that go to one page are names of one team."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from tui.formats.records import MatchRecord, Record, TableRecord, TeamRecord
from tui.formats.wikitext.plain import target_of, team_name
from tui.formats.wikitext.scan import Link, Node, Template


def tidy_teams(records: list[Record], nodes: list[Node]) -> tuple[Record, ...]:
    """Return records with what is known of each team said once, and other names by their links."""
    said: set[tuple[str, str | None, str | None]] = set()
    kept: list[Record] = []
    for record in records:
        if isinstance(record, TeamRecord):
            key = (record.name, record.short, record.location)
            if key in said:
                continue
            said.add(key)
        kept.append(record)
    return (*kept, *_aliases(_names_in(kept), nodes))


def _names_in(records: Iterable[Record]) -> dict[str, int]:
    """Return the names of teams in matches and tables, each with the line of its first use."""
    names: dict[str, int] = {}
    for record in records:
        if isinstance(record, MatchRecord):
            names.setdefault(record.home, record.line)
            names.setdefault(record.away, record.line)
        elif isinstance(record, TableRecord):
            for row in record.rows:
                names.setdefault(row.team, row.line)
    return names


def _aliases(names: dict[str, int], nodes: list[Node]) -> Iterator[TeamRecord]:
    """Yield the teams with more than one name: all their links go to one page, and only there."""
    pages: dict[str, set[str]] = defaultdict(set)
    for link in _links(nodes):
        name, target = team_name([link]), target_of([link])
        if target and name in names:
            pages[name].add(target)
    by_page: dict[str, list[str]] = defaultdict(list)
    for name in names:
        if len(pages[name]) == 1:
            by_page[min(pages[name])].append(name)
    for same in by_page.values():
        if len(same) > 1:
            yield TeamRecord(line=names[same[0]], name=same[0], aliases=tuple(same[1:]))


def _links(nodes: Iterable[Node]) -> Iterator[Link]:
    """Yield all links among nodes."""
    for node in nodes:
        if isinstance(node, Link):
            yield node
        elif isinstance(node, Template):
            for argument in node.arguments:
                yield from _links(argument.nodes)
