"""Sources of other formats for tests: read, and made a season of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tui.formats.assembly.assemble import Wishes, assemble
from tui.formats.importing import Imported, ImportedSeason, import_source, validated
from tui.formats.records import MatchRecord, Place, Reading, Record
from tui.formats.source import Source


def read_text(
    text: str, *, name: str = "page", format_name: str | None = None, **wishes: Any
) -> Imported:
    """What a text gives."""
    return import_source(Source(name, text), Wishes(**wishes), format_name)


def only_season(text: str, **how: Any) -> ImportedSeason:
    """The one season of a text; nothing of it may be left out."""
    (season,) = read_text(text, **how).seasons
    assert season.assembled.left_out == ()
    return season


def played(
    line: int, result: str, round_: str | None = None, *, place: Place | None = None, **more: Any
) -> MatchRecord:
    """A match written `Home 2-1 Away`, or `Home - Away` without a score."""
    home, score, away = result.rsplit(" ", 2) if result.count(" ") == 2 else _split(result)
    goals = tuple(map(int, score.split("-"))) if score != "-" else None
    where = place or Place(round=round_)
    return MatchRecord(line=line, place=where, home=home, away=away, score=goals, **more)  # type: ignore[arg-type]  # two goals


def _split(result: str) -> tuple[str, str, str]:
    words = result.split(" ")
    at = next(
        at for at, word in enumerate(words) if word == "-" or word.replace("-", "").isdecimal()
    )
    return " ".join(words[:at]), words[at], " ".join(words[at + 1 :])


def assembled(records: Sequence[Record], **reading: Any) -> ImportedSeason:
    """The one season that records make."""
    read = Reading(records=tuple(records), **{"competition": "Cup", "season": "1968", **reading})
    (season,) = assemble(read, "page", "json", Wishes(), splits=False)
    return validated(season, Source("page", ""))
