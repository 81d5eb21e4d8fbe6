"""Checks of names of teams: one team written in two ways, and names that only look alike."""

from __future__ import annotations

from collections.abc import Iterator

from tui.season.checks.units import File
from tui.season.raw.names import look
from tui.season.raw.places import Path
from tui.season.raw.problems import Mistake, mistake
from tui.season.raw.roster import numbered, texts


def check_spellings(file: File) -> Iterator[Mistake]:
    """Warn where a name is first written in another way than the team's own."""
    first = dict(file.first_paths)
    for index, team in numbered(file.raw.get("teams")):
        for name in texts([team.get("name")]):
            first.setdefault(name, ("teams", index))
    yield from _variants(first, file)
    yield from _alike(first, file)


def _variants(first: dict[str, Path], file: File) -> Iterator[Mistake]:
    roster = file.roster
    for name, path in first.items():
        team = roster.variants.get(name)
        if team is None and name not in roster.names:
            team = roster.resolve(name)
        if team:
            yield mistake(path, "other_spelling", name=name, team=team)


def _alike(first: dict[str, Path], file: File) -> Iterator[Mistake]:
    by_look: dict[str, str] = {}
    for name, path in first.items():
        team = file.roster.resolve(name)
        if team is None:
            continue
        other = by_look.setdefault(look(name), name)
        if file.roster.resolve(other) != team:
            yield mistake(path, "looks_like_another_name", name=name, other=other)
