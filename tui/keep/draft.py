"""What somebody has typed for matches of a file and not saved yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from tui.keep.changes import Change, find
from tui.keep.edit import Edit, apply, read_raw
from tui.keep.rebase import find_again
from tui.keep.results.entry import entry_changes, entry_of
from tui.keep.results.places import MatchInFile, matches_of, names_of_tie
from tui.keep.save import load_edited, read_whole
from tui.season.load import Loaded, parse
from tui.season.model import Match
from tui.season.raw.places import Path
from tui.season.raw.roster import Raw


@dataclass(frozen=True)
class Draft:
    """A season file as it was read, and what was typed for its matches, by their places in it."""

    file: str
    text: str
    loaded: Loaded
    entries: Mapping[Path, str] = field(default_factory=dict)

    @classmethod
    def of(cls, file: str) -> Draft:
        """Read a file; raises `SeasonError` where it cannot be read or is no season."""
        text = read_whole(file)
        return cls(file, text, parse(text.removeprefix("\ufeff"), file))

    def place_at(self, path: Path) -> MatchInFile | None:
        """Return the match at a place with that place, also one that a tie lacks."""
        return next((place for place in self._places if place.path == path), None)

    def match_at(self, path: Path) -> Match | None:
        """Return the match at a place; None where there is none."""
        place = self.place_at(path)
        return place.fixture if place else None

    def following(self, path: Path, by: int = 1) -> Path | None:
        """Return the place of the match after another of the same round; None behind the last."""
        here = [place.path for place in self._places]
        at = here.index(path) + by if path in here else -1
        if not 0 <= at < len(here):
            return None
        # the legs of a round of ties stand two steps below their round
        depth = len(path) - (3 if path[-2] in ("legs", "replays") else 1)
        return here[at] if here[at][:depth] == path[:depth] else None

    def entry(self, path: Path) -> str:
        """Return what was typed for a match, or what it has."""
        match = self.match_at(path)
        return self.entries.get(path, entry_of(match) if match else "")

    def entered(self, path: Path, text: str) -> Draft:
        """Return the draft with what was typed for a match; raises `EntryError`."""
        place = self.place_at(path)
        changed = _changes(read_raw(self.text), place, text) if place else ()
        others = {place: kept for place, kept in self.entries.items() if place != path}
        return replace(self, entries={**others, path: text} if changed else others)

    def edit(self) -> Edit | None:
        """Return the edit that makes all of it; None where nothing was changed.

        Raises `NotEditableError` where it does not fit into the file.
        """
        raw = read_raw(self.text)
        changes = [
            change
            for place in self._places
            if place.path in self.entries
            for change in _changes(raw, place, self.entries[place.path])
        ]
        return apply(self.text, changes) if changes else None

    def preview(self) -> Loaded:
        """Return the season as it would be.

        Raises `NotEditableError`, and `SeasonError` with what would be wrong.
        """
        edit = self.edit()
        return load_edited(edit, self.file) if edit else self.loaded

    def onto_file(self) -> Draft:
        """Return the draft as one of what the file says now; what is gone from it is left out."""
        now = Draft.of(self.file)
        before, after = read_raw(self.text), read_raw(now.text)
        moved = {_path_now(before, after, path): text for path, text in self.entries.items()}
        return replace(now, entries={path: text for path, text in moved.items() if path})

    @property
    def _places(self) -> list[MatchInFile]:
        return list(matches_of(self.loaded.season))


def _changes(raw: Raw, place: MatchInFile, text: str) -> tuple[Change, ...]:
    """Return the changes by which a match has what was typed for it."""
    changes = entry_changes(raw, place.path, place.fixture, text)
    return changes if place.match or not changes else (*names_of_tie(raw, place), *changes)


def _path_now(before: Raw, after: Raw, path: Path) -> Path | None:
    """Return where a match is now, or a leg would be that a tie lacked before."""
    if find(before, path) is not None:
        return find_again(before, after, path)
    legs = find_again(before, after, path[:-1])
    return (*legs, path[-1]) if legs else None
