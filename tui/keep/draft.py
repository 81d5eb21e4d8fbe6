"""What somebody has typed for matches of a file and not saved yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from tui.keep.edit import Edit, apply, read_raw
from tui.keep.rebase import find_again
from tui.keep.results.entry import entry_changes, entry_of
from tui.keep.results.places import MatchInFile, matches_of
from tui.keep.save import load_edited, read_whole
from tui.season.load import Loaded, parse
from tui.season.model import Match
from tui.season.raw.places import Path


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

    def match_at(self, path: Path) -> Match | None:
        """Return the match at a place; None where there is none."""
        return next((place.match for place in self._places if place.path == path), None)

    def following(self, path: Path, by: int = 1) -> Path | None:
        """Return the place of the match after another of the same round; None behind the last."""
        here = [place.path for place in self._places if place.match]
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
        match = self.match_at(path)
        if match is None:
            return self
        changed = entry_changes(read_raw(self.text), path, match, text)
        others = {place: kept for place, kept in self.entries.items() if place != path}
        return replace(self, entries={**others, path: text} if changed else others)

    def edit(self) -> Edit | None:
        """Return the edit that makes all of it; None where nothing was changed.

        Raises `NotEditableError` where it does not fit into the file.
        """
        raw = read_raw(self.text)
        changes = [
            change
            for path, text in self.entries.items()
            if (match := self.match_at(path))
            for change in entry_changes(raw, path, match, text)
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
        moved = {find_again(before, after, path): text for path, text in self.entries.items()}
        return replace(now, entries={path: text for path, text in moved.items() if path})

    @property
    def _places(self) -> list[MatchInFile]:
        return list(matches_of(self.loaded.season))
