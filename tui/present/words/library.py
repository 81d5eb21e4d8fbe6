"""What the library says of season files and of clubs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.library.entry import Entry, Record
from tui.present.page.sorting import Sorting
from tui.present.page.text import clean
from tui.present.words.numbers import plural

if TYPE_CHECKING:
    from tui.library.clubs import Club
    from tui.library.wanted import Wanted

LIBRARY = "Library"
READING = "reading…"
"""The library, as long as nobody knows how many seasons it has."""

NO_SEASONS = (
    "There are no season files here yet. One is listed as soon as it is saved in this folder:"
    " jornada new begins a season, jornada import reads results from files of other formats."
)
NO_SUCH_SEASONS = "There are no such seasons."
"""Stands in a list of which only some seasons are wanted."""

NO_FINAL = "no final"
DOES_NOT_LOAD = "does not load"


def library_title(wanted: str) -> str:
    """Return the title of the library, with what is searched for."""
    return f"{LIBRARY} › {clean(wanted)}" if wanted else LIBRARY


def progress(known: int, total: int) -> str:
    """Say how much of the library has been read."""
    return f"reading {known:,} of {total:,}" if total else READING


def sorted_words(sorting: Sorting | None) -> str:
    """Return by which column the seasons are shown, where it is not their usual order."""
    if sorting is None:
        return ""
    return f" by {sorting.column}{', last first' if sorting.descending else ''}"


def seasons_count(count: int) -> str:
    """Return how many seasons there are."""
    return plural(count, "season")


def clubs_count(count: int) -> str:
    """Return how many clubs there are."""
    return plural(count, "club")


def filter_words(wanted: Wanted) -> str:
    """Return which seasons are shown, where not all of them are."""
    of = f" of {clean(wanted.competition)} alone" if wanted.competition else ""
    joint = "," if of else ""
    if wanted.findings:
        return f"{of}{joint} with contradictions alone"
    if wanted.complete is None:
        return of
    return f"{of}{joint} {'complete' if wanted.complete else 'incomplete'} ones alone"


def found_count(seasons: int, clubs: int) -> str:
    """Return how many seasons and clubs match."""
    return f"{plural(seasons, 'season')}, {plural(clubs, 'club')}"


def complete(entry: Entry) -> str:
    """Return how complete a season is; empty where it lists no match, words without a final."""
    if entry.no_final:
        return NO_FINAL
    return "" if entry.percent is None else f"{entry.percent}%"


def contents(entry: Entry) -> Iterator[str]:
    """Yield what a season file holds, part by part."""
    counts = entry.counts
    if counts.matches:
        yield f"{counts.results} of {plural(counts.due, 'match')} with a result"
    if counts.published:
        yield plural(counts.published, "published table")
    if counts.qualifiers:
        known = f"{counts.qualifiers} of " if counts.qualifiers < counts.entries else ""
        yield f"{known}{plural(counts.entries, 'qualifier')}"
    if counts.stages:
        yield plural(counts.stages, "stage")
    if counts.with_results < counts.played:
        yield f"results in {counts.with_results} of {plural(counts.played, 'stage')}"
    if counts.dated < counts.results:
        yield f"{counts.dated} of {plural(counts.results, 'result')} dated"
    if entry.warnings:
        yield plural(entry.warnings, "warning")
    if entry.findings:
        yield plural(entry.findings, "contradiction")


def club_summary(club: Club) -> str:
    """Return a club, how many seasons it has, and its other names."""
    seasons = f"{clean(club.name)} · {plural(len(club.stays), 'season')}"
    names = ", ".join(clean(name) for name in club.names)
    return f"{seasons} · also {names}" if names else seasons


def honours(club: Club) -> str:
    """Return what a club has won: `2× champion · 1× runner-up`."""
    counts = [
        (sum(stay.team.honour == honour for stay in club.stays), honour)
        for honour in ("champion", "runner-up")
    ]
    return " · ".join(f"{number}× {honour}" for number, honour in counts if number)


def about_club(club: Club) -> str:
    """Return a club's other names, its departments, and its whole record."""
    sentences: list[str] = []
    if club.names:
        sentences.append(f"Also {', '.join(clean(name) for name in club.names)}.")
    if club.departments:
        sentences.append(f"Entered for {', '.join(clean(one) for one in club.departments)}.")
    total = Record()
    for stay in club.stays:
        if stay.team.record:
            total = total.plus(stay.team.record)
    if total.played and None not in (total.won, total.drawn, total.lost):
        record = f"{total.won} won, {total.drawn} drawn, {total.lost} lost"
        sentences.append(f"{plural(total.played, 'match')} recorded: {record}.")
    return " ".join(sentences)
