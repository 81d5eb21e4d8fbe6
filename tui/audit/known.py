"""Findings that the author of a file has looked into, and such notes as speak of nothing more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from tui.audit.finding import Finding, Said
from tui.audit.places import words
from tui.season.model import Known, Season

_Key: TypeAlias = tuple[str, str | None, tuple[str, ...]]
"""What a note speaks of: the code, the place if it names one, the values."""


def acknowledged(found: Sequence[Finding], season: Season) -> Iterator[Finding]:
    """Yield the findings with what the author says of each, then the notes without a finding.

    A note may name the place by the label of a source, as it is printed, or by its id.
    """
    known = season.known
    spoken: set[_Key] = set()
    notes = {_key(one, one.where, one.values): one for one in reversed(known)}
    for one in found:
        values = tuple(said.value for said in one.values)
        keys = [
            key
            for where in (
                *((one.where, words(season, one.path, by_id=True)) if known else ()),
                None,
            )
            if (key := _key(one, where, values)) in notes
        ]
        spoken.update(keys)
        yield one._replace(known=notes[keys[0]]) if keys else one
    for at, note in enumerate(known):
        if _key(note, note.where, note.values) not in spoken:
            named = ", ".join(note.values)
            yield Finding(
                "known-stale",
                "note",
                ("known", at),
                "",
                f"Nothing is found any more of {note.code}{f' with {named}' if named else ''}.",
                (Said("no finding", "the audit"), Said(note.code, "the file")),
            )


def _key(one: Finding | Known, where: str | None, values: tuple[str, ...]) -> _Key:
    return one.code, where, values
