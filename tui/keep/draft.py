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
    """A season file as it was read, and what was typed for its matches, by their places in it.

    What was typed is read once, when it is entered: `changes` are what it changes in the file.
    """

    file: str
    text: str
    loaded: Loaded
    raw: Raw
    entries: Mapping[Path, str] = field(default_factory=dict)
    changes: Mapping[Path, tuple[Change, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, file: str) -> Draft:
        """Read a file; raises `SeasonError` where it cannot be read or is no season."""
        return cls.of_text(read_whole(file), file)

    @classmethod
    def of_text(cls, text: str, file: str) -> Draft:
        """Begin with what a file says; raises `SeasonError` where it is no season."""
        return cls(file, text, parse(text.removeprefix("\ufeff"), file), read_raw(text))

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
        changed = self.changes_by(path, text)
        entries = {place: kept for place, kept in self.entries.items() if place != path}
        changes = {place: kept for place, kept in self.changes.items() if place != path}
        if changed:
            entries[path], changes[path] = text, changed
        return replace(self, entries=entries, changes=changes)

    def edit(self) -> Edit | None:
        """Return the edit that makes all of it; None where nothing was changed.

        Raises `NotEditableError` where it does not fit into the file.
        """
        changes = [change for place in self._places for change in self.changes.get(place.path, ())]
        return apply(self.text, changes) if changes else None

    def preview(self) -> Loaded:
        """Return the season as it would be.

        Raises `NotEditableError`, and `SeasonError` with what would be wrong.
        """
        edit = self.edit()
        return load_edited(edit, self.file) if edit else self.loaded

    def onto_file(self) -> Draft:
        """Return the draft as one of what the file says now; what is gone from it is left out.

        Raises `EntryError` where what was typed cannot be understood any more.
        """
        now = Draft.of(self.file)
        moved = {_path_now(self.raw, now.raw, path): text for path, text in self.entries.items()}
        entries = {path: text for path, text in moved.items() if path}
        changes = {path: now.changes_by(path, text) for path, text in entries.items()}
        return replace(now, entries=entries, changes=changes)

    def changes_by(self, path: Path, text: str) -> tuple[Change, ...]:
        """Return the changes by which a match has what was typed; raises `EntryError`."""
        place = self.place_at(path)
        if place is None:
            return ()
        changes = entry_changes(self.raw, path, place.fixture, text)
        return changes if place.match or not changes else (*names_of_tie(self.raw, place), *changes)

    @property
    def _places(self) -> list[MatchInFile]:
        return list(matches_of(self.loaded.season))


def _path_now(before: Raw, after: Raw, path: Path) -> Path | None:
    """Return where a match is now, or a leg would be that a tie lacked before."""
    if find(before, path) is not None:
        return find_again(before, after, path)
    legs = find_again(before, after, path[:-1])
    return (*legs, path[-1]) if legs else None
