"""Findings that the author of a file has looked into, and such notes as speak of nothing more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.audit.finding import Finding, Said
from tui.season.model import Known


def acknowledged(found: Sequence[Finding], known: Sequence[Known]) -> Iterator[Finding]:
    """Walk the findings with what the author says of each, then the notes without a finding."""
    spoken: set[int] = set()
    notes: dict[tuple[str, ...], list[tuple[int, Known]]] = {}
    for at, note in enumerate(known):
        notes.setdefault((note.code, *note.values), []).append((at, note))
    for one in found:
        for at, note in notes.get((one.code, *(said.value for said in one.values)), ()):
            if note.where in (None, one.where):
                spoken.add(at)
                yield one._replace(known=note)
                break
        else:
            yield one
    for at, note in enumerate(known):
        if at not in spoken:
            values = ", ".join(note.values)
            yield Finding(
                "known-stale",
                "note",
                ("known", at),
                "",
                f"Nothing is found any more of {note.code}{f' with {values}' if values else ''}.",
                (Said("no finding", "the audit"), Said(note.code, "the file")),
            )
