"""The library of a command: the folders that it reads, and the seasons that it has names for."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tui.commands.output import complain, complain_about
from tui.library.find import find_folder_troubles, is_path, shipped_seasons, shortest
from tui.library.names import path_of
from tui.library.read import Reader
from tui.present.words.commands import no_shipped_seasons, unusable_folder
from tui.season.xdg import config_file

if TYPE_CHECKING:
    from tui.library.config import Configured
    from tui.library.entry import Entry
    from tui.standings.progress import SeasonTables


class NoLibraryError(Exception):
    """There is no library to read; whoever called was told why."""


class Library:
    """The seasons that come with the program, and those in the folders of the config file.

    The config file is read when it is first needed, and what is wrong with it is told once.
    """

    def __init__(self, *, ascii_only: bool = False) -> None:
        """Keep how warnings are to be written."""
        self._ascii_only = ascii_only

    def path(self, season: str, others: Iterable[str] = ()) -> str:
        """Return the path of a season given as a path or by a name.

        A path that leads nowhere comes back as it is: opening it tells what is wrong. `others` are
        words that may have been meant where there is no such season. Raises `NoSuchSeasonError`.
        """
        if is_path(season):
            return season
        files = [file.path for file in self._all.reach.files(self._all.folders)]
        return shortest(Path(path_of(season, files, self._entries, others)))

    def reader(self, named: Sequence[str] = (), *, anyway: bool = False) -> Reader:
        """Return what reads the folders that somebody names, or else the library.

        Raises `NoLibraryError` where one of them cannot be read, or the config file is wrong; with
        `anyway` what that file would add is done without.
        """
        if named:
            troubles = find_folder_troubles(named)
            if troubles:
                complain(map(unusable_folder, troubles), ascii_only=self._ascii_only)
                raise NoLibraryError
            return Reader.of([Path(folder) for folder in named], _faults)
        if not anyway and self._configured and self._configured.mistakes:
            raise NoLibraryError
        if not anyway and not self._all.folders:
            complain([no_shipped_seasons(kiosk=False)], ascii_only=self._ascii_only)
            raise NoLibraryError
        return self._all

    @cached_property
    def _configured(self) -> Configured | None:
        """What the config file says, None where there is none."""
        file = config_file()
        if file is None or not os.path.lexists(file):  # unlike `Path.exists` where one may not look
            return None
        from tui.library.config import configured

        found = configured(file)
        problems = (*found.mistakes, *found.warnings)
        complain_about(str(file), problems, ascii_only=self._ascii_only)
        return found

    @cached_property
    def _all(self) -> Reader:
        """What reads the whole library, as far as the config file can be understood."""
        shipped = shipped_seasons()
        folders = [shipped] if shipped else []
        return Reader.of(
            [*folders, *(self._configured.folders if self._configured else ())], _faults
        )

    def _entries(self) -> Sequence[Entry]:
        return self._all.whole().entries


def _faults(tables: SeasonTables) -> int:
    """Count what does not add up in a season."""
    from tui.audit.audit import count_faults

    return count_faults(tables)
