"""Which season of the library somebody means by a name.

A name is that of a file without its suffix, or words of it and of the season's title in any order:
"1968", "1968-copa", "copa-peru-1968" and "Copa Perú 1968" all mean `1968-copa-peru.toml`. Accents,
capitals and what stands between the words are ignored.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from tui.library.entry import Entry
from tui.library.find import shortest
from tui.season.folding import words_of


class NoSuchSeasonError(Exception):
    """A name means no season, or several.

    Attributes:
        name: the name as it was used.
        near: a known name that is written nearly like it, if there is one.
        candidates: the seasons that it could mean, none or at least two.
    """

    def __init__(self, name: str, near: str | None = None, candidates: Sequence[str] = ()) -> None:
        """Keep what was asked for and what it could have been."""
        super().__init__(name)
        self.name, self.near, self.candidates = name, near, tuple(candidates)


def meant(name: str, entries: Sequence[Entry]) -> list[Entry]:
    """Return the seasons that a name can mean.

    A closer match hides the others: the name of a file or a whole title, then the whole of what
    the file calls its season, then words of either. "1968" is no "1968-69" where there is a 1968.
    """
    words = words_of(name)
    if not words:
        return []
    for fits in (_is_file, _is_title, _is_season, _has_words):
        found = [entry for entry in entries if fits(words, entry)]
        if found:
            return found
    return []


def _is_file(words: list[str], entry: Entry) -> bool:
    return words == words_of(Path(entry.path).stem)


def _is_title(words: list[str], entry: Entry) -> bool:
    return sorted(words) in (sorted(words_of(Path(entry.path).stem)), sorted(_title(entry)))


def _is_season(words: list[str], entry: Entry) -> bool:
    return words == words_of(entry.season)


def _has_words(words: list[str], entry: Entry) -> bool:
    return set(words) <= {*words_of(Path(entry.path).stem), *_title(entry)}


def _title(entry: Entry) -> list[str]:
    """Return the words of a title; a file that does not load has none."""
    return words_of(f"{entry.competition} {entry.season}")


def path_of(
    name: str, files: Iterable[str], read: Callable[[], Sequence[Entry]], others: Iterable[str] = ()
) -> str:
    """Return the path of the season that a name means.

    Args:
        name: what somebody calls the season.
        files: the season files of the library.
        read: reads those files, which is not needed for the name of a file.
        others: further words that may have been meant, for the message.

    Raises `NoSuchSeasonError` when it means none, or several.
    """
    exact = [path for path in files if Path(path).stem == name]
    if len(exact) == 1:
        return exact[0]
    entries = () if exact else read()
    found = exact or [entry.path for entry in meant(name, entries)]
    if len(found) == 1:
        return found[0]
    if found:
        raise NoSuchSeasonError(name, candidates=_distinct_names(found))
    from tui.season.raw.nearest import nearest

    raise NoSuchSeasonError(name, near=nearest(name, [*_known(entries), *others]))


def _known(entries: Iterable[Entry]) -> Iterator[str]:
    """Yield the names that seasons have."""
    for entry in entries:
        yield Path(entry.path).stem
        if not entry.error:
            yield from (entry.title, entry.season)


def _distinct_names(paths: Sequence[str]) -> list[str]:
    """Return the names of several seasons, or their paths where they share a name."""
    stems = [Path(path).stem for path in paths]
    return stems if len(set(stems)) == len(stems) else [shortest(Path(path)) for path in paths]
