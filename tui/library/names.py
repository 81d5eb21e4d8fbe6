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
from tui.season.model.folding import words_of

_SHOWN = 5
"""So many seasons are listed where a name could mean several."""

_LONGEST = 60
"""Characters of a name that are repeated in a message."""


class NoSuchSeasonError(Exception):
    """A name means no season or several; the message is what to tell whoever used it."""


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
    shown = quoted(name)
    if found:
        raise NoSuchSeasonError(f"{shown} could be {_any_of(found)}")
    from tui.season.raw.roster import nearest  # noqa: PLC0415  only a mistake needs it

    near = nearest(name, [*_known(entries), *others])
    hint = (
        f'did you mean "{near}"?'
        if near
        else "expected a file or a season that jornada list prints"
    )
    raise NoSuchSeasonError(f"no file and no season {shown}, {hint}")


def quoted(name: str) -> str:
    """Return a name as a message repeats it: one that is too long is cut."""
    return f'"{name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"}"'


def _known(entries: Iterable[Entry]) -> Iterator[str]:
    """Yield the names that seasons have."""
    for entry in entries:
        yield Path(entry.path).stem
        if not entry.error:
            yield from (entry.title, entry.season)


def _any_of(paths: Sequence[str]) -> str:
    """List the first few of several seasons, by their paths where they share a name."""
    stems = [Path(path).stem for path in paths]
    names = stems if len(set(stems)) == len(stems) else [shortest(Path(path)) for path in paths]
    if len(names) > _SHOWN:
        return f"any of {len(names)} seasons: {', '.join(names[:_SHOWN])} and others"
    return f"{', '.join(names[:-1])} or {names[-1]}"
