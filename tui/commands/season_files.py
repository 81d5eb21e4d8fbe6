"""Season files that a command writes: where each goes, and that none is overwritten unasked."""

from __future__ import annotations

import os
from pathlib import Path

from tui.commands.writing import write_file
from tui.formats.importing import ImportedSeason
from tui.formats.titles import slug

_SUFFIX = ".toml"


class SeasonFiles:
    """The files that one run writes: one, or several in a folder.

    In a folder a season is named after its year and competition, 1968-copa-peru.toml; those of a
    folder of sources keep the names of these, and their places below the folder.
    """

    def __init__(self, output: str, *, is_corpus: bool, force: bool) -> None:
        """Write to a file, or into a folder where it is one or several files are to come."""
        self._output = Path(output)
        self._force = force
        self._is_folder = (
            is_corpus
            or self._output.is_dir()
            or output.endswith(os.sep)
            or not output.lower().endswith(_SUFFIX)
        )
        self._written: set[Path] = set()

    def write(
        self, season: ImportedSeason, text: str, source: str, within: str | None, count: int
    ) -> str:
        """Write one season and return the path of its file; raises `NotWrittenError`.

        Args:
            season: the season.
            text: what is to be written.
            source: the name of its source.
            within: the folder of sources in which that was found.
            count: how many seasons the source has.
        """
        if self._is_folder:
            path = self._free(self._output / self._place(season, source, within, count))
        elif self._written or count > 1:
            path = self._free(self._output.with_name(f"{_slug(season)}{_SUFFIX}"))
        else:
            path = self._output
        write_file(path, text, force=self._force)
        self._written.add(path)
        return str(path)

    def _place(self, season: ImportedSeason, source: str, within: str | None, count: int) -> Path:
        """Return where a season goes below the folder."""
        if within is None:
            return Path(f"{_slug(season)}{_SUFFIX}")
        place = Path(source).relative_to(within)
        more = f".{_slug(season)}" if count > 1 else ""
        return place.with_name(f"{place.name.rsplit('.', 1)[0]}{more}{_SUFFIX}")

    def _free(self, path: Path) -> Path:
        """Return a path that this run has not written yet."""
        number, free = 1, path
        while free in self._written:
            number += 1
            free = path.with_name(f"{path.stem}-{number}{path.suffix}")
        return free


def _slug(season: ImportedSeason) -> str:
    """Return the name of the file of a season: 1968-copa-peru."""
    made = season.loaded.season
    return slug(made.season, made.competition)
