"""Names of teams that are one team written in two ways, and names that only look like another's.

Like `tui.season.checks.parts` this reads the raw TOML and passes over what has the wrong shape.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from tui.season.checks.parts import Found, Raw, where
from tui.season.raw.names import look
from tui.season.raw.places import Path
from tui.season.raw.problems import Problem
from tui.season.raw.roster import Roster, tables, texts

_KEYS = frozenset(
    {"home", "away", "team", "teams", "winner", "champion", "runner_up", "promoted", "relegated"}
)
"""Keys of which the texts are names of teams."""


def check_names(raw: Raw, roster: Roster) -> list[Found]:
    """Return a warning where a name is first written in another way than the team's own."""
    first: dict[str, Path] = {}
    for path, name in _named(raw):
        first.setdefault(name, path)
    return [
        (path, Problem(0, where(raw, path), what, severity="warning"))
        for path, what in (*_variants(first, roster), *_alike(first, roster))
    ]


def _variants(first: dict[str, Path], roster: Roster) -> Iterator[tuple[Path, str]]:
    for name, path in first.items():
        team = roster.variants.get(name) or (
            roster.resolve(name) if name not in roster.names else None
        )
        if team:
            yield path, f'"{name}" is taken for "{team}": they differ in {_difference(name, team)}'


def _alike(first: dict[str, Path], roster: Roster) -> Iterator[tuple[Path, str]]:
    by_look: dict[str, str] = {}
    for name, path in first.items():
        team = roster.resolve(name)
        if team is None:
            continue
        other = by_look.setdefault(look(name), name)
        if roster.resolve(other) != team:
            signs = ", ".join(_called(one) for one in dict.fromkeys(name) if one not in other)
            yield path, f'"{name}" looks like "{other}" and is another name: it has {signs}'


def _named(raw: Raw) -> Iterator[tuple[Path, str]]:
    """Yield every name of a team with its path, in the order of the file."""
    waiting: list[tuple[Path, str, object]] = [((), "", raw)]
    while waiting:
        path, key, node = waiting.pop()
        if isinstance(node, dict):
            inner = [
                ((*path, step), step, one)
                for step, one in node.items()
                if step in _KEYS or isinstance(one, dict | list)
            ]
            waiting += reversed(inner)
        elif isinstance(node, list):
            waiting += reversed([((*path, at), key, one) for at, one in enumerate(node)])
        elif key in _KEYS and isinstance(node, str):
            yield path, node
    for index, team in enumerate(tables(raw.get("teams"))):
        yield from ((("teams", index), name) for name in texts([team.get("name")]))


def _difference(name: str, team: str) -> str:
    """Say in what two ways of writing a name differ."""
    composed, other = (unicodedata.normalize("NFC", one) for one in (name, team))
    found = []
    if composed.casefold() != other.casefold():
        found.append("blanks")
    if "".join(composed.split()) != "".join(other.split()):
        found.append("case")
    return " and ".join(found) or "the bytes of an accent (normal form)"


def _called(sign: str) -> str:
    return f"{unicodedata.name(sign, 'a sign').lower()} (U+{ord(sign):04X})"
