"""Checks of single parts: sources, teams, stages, zones and published tables."""

from __future__ import annotations

from collections.abc import Iterator

from tui.season.checks.units import File
from tui.season.checks.walk import Part
from tui.season.model.values import LARGEST
from tui.season.raw.names import name_key
from tui.season.raw.problems import Mistake, mistake
from tui.season.raw.roster import numbered, texts

_COUNTS = range(LARGEST + 1)
"""Numbers that the models accept; they report any other."""


def check_sources(file: File) -> Iterator[Mistake]:
    """Check that every `source` is a source of the file."""
    for path, source in file.unknown_sources:
        meant = file.source_hints.nearest(source, file.sources)
        yield mistake(path, "unknown_source", source=source, meant=meant)


def check_id(part: Part) -> Iterator[Mistake]:
    """Check that no two sources share an id."""
    taken = part.file.ids_taken
    for name in texts([part.node.get("id")]):
        if name in taken:
            yield mistake((*part.path, "id"), "id_taken", name=name)
        taken.add(name)


def check_team(part: Part) -> Iterator[Mistake]:
    """Check that no name or alias stands for two teams."""
    owners = part.file.team_owners
    names = {*texts([part.node.get("name")]), *texts(part.node.get("aliases"))}
    for name in sorted(names):
        if owners.setdefault(name_key(name), part.path) != part.path:
            yield mistake(part.path, "name_taken", name=name, part="team")


def check_stage_name(part: Part) -> Iterator[Mistake]:
    """Check that no two stages share a name."""
    taken = part.file.stages_taken
    for name in texts([part.node.get("name")]):
        if name in taken:
            yield mistake((*part.path, "name"), "name_taken", name=name, part="stage")
        taken.add(name)


def check_zone(part: Part) -> Iterator[Mistake]:
    """Check that a zone runs from a position to the same or a lower one."""
    match part.node.get("positions"):
        case [int(first), int(last)] if first in _COUNTS and last in _COUNTS:
            if not 1 <= first <= last:
                yield mistake((*part.path, "positions"), "zone_reversed", first=first, last=last)


def check_moment(part: Part) -> Iterator[Mistake]:
    """Check that a part counts from a round or from a date, not from both."""
    if "round" in part.node and "date" in part.node:
        yield mistake(part.path, "round_and_date")


def check_published(part: Part) -> Iterator[Mistake]:
    """Check that no published table has a team twice."""
    seen: set[str] = set()
    for index, row in numbered(part.node.get("table")):
        for name in texts([row.get("team")]):
            team = part.file.roster.own(name)
            if team in seen:
                yield mistake((*part.path, "table", index), "twice_in_table", team=team)
            seen.add(team)
