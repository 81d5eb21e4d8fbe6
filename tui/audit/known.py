"""Findings that the author of a file has looked into, and such notes as speak of nothing more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.audit.finding import Finding, Said
from tui.season.model import Known


def acknowledged(found: Sequence[Finding], known: Sequence[Known]) -> Iterator[Finding]:
    """Walk the findings with what the author says of each, then the notes without a finding."""
    spoken: set[int] = set()
    for one in found:
        for at, note in enumerate(known):
            if _speaks_of(note, one):
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


def _speaks_of(note: Known, finding: Finding) -> bool:
    return (
        note.code == finding.code
        and note.values == tuple(said.value for said in finding.values)
        and note.where in (None, finding.where)
    )
