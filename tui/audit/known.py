"""Findings that the author of a file has looked into, and entries that match no finding."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from tui.audit.finding import Finding
from tui.audit.locator import Locator
from tui.audit.places import describe_place
from tui.audit.statements.file import KnownStale
from tui.season.model import Known, Season

_Key: TypeAlias = tuple[str, str | None, tuple[str, ...]]
"""What an entry is about: the code, the place if it names one, the values."""


def acknowledge(findings: Sequence[Finding], season: Season) -> Iterator[Finding]:
    """Yield the findings with what the author says of each, then the entries without a finding.

    An entry may name the source in a place by its label, as it is printed, or by its id.
    """
    entries: dict[_Key, Known] = {_key(entry): entry for entry in reversed(season.known)}
    used: set[_Key] = set()
    for finding in findings:
        keys = [key for key in _keys(finding, season) if key in entries] if entries else []
        used.update(keys)
        yield finding.but(known=entries[keys[0]]) if keys else finding
    for index, entry in enumerate(season.known):
        if _key(entry) not in used:
            yield Finding(
                code="known-stale",
                severity="note",
                locator=Locator(known=index),
                statement=KnownStale(code=entry.code, known_values=entry.values),
            )


def _key(entry: Known) -> _Key:
    return entry.code, entry.where, entry.values


def _keys(finding: Finding, season: Season) -> list[_Key]:
    """Return the keys by which an entry can be about a finding, the most exact first."""
    values = tuple(said.value for said in finding.values)
    by_id = describe_place(season, finding.path, by_id=True)
    return [(finding.code, where, values) for where in (finding.where, by_id, None)]
