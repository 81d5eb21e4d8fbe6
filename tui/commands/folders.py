"""The library of a command: the folders that it reads, and the seasons that it has names for."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from tui.start.without import Without

with Without("urllib.parse"):  # a path can be made an address of the web, which nobody asks for
    from pathlib import Path

from tui.commands.any_season import load_foreign
from tui.commands.output import complain, complain_about
from tui.commands.reading import count_faults, elsewhere
from tui.library.beside import ReachBeside
from tui.library.find import find_folder_troubles, shipped_seasons, shortest
from tui.library.names import path_of
from tui.library.paths import PIPED, is_path
from tui.library.reach import Reach
from tui.library.read import Reader
from tui.present.words.commands import no_shipped_seasons, unusable_folder
from tui.season.xdg import config_file
from tui.settings.configured import Configured
from tui.settings.file import read_if_there

if TYPE_CHECKING:
    from tui.library.entry import Entry


_MOST_DECIDING = 500
"""Files that a name may depend on: more would take longer to look at than to open one."""


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
        """Return the path of a season given as a path or by a name; `-` is what is piped in.

        A path that leads nowhere comes back as it is: opening it tells what is wrong. `others` are
        words that may have been meant where there is no such season. Raises `NoSuchSeasonError`.
        """
        if season == PIPED or is_path(season):
            return season
        files = [file.path for file in self._all.reach.files(self._all.folders)]
        return shortest(Path(path_of(season, files, self._entries, others)))

    def reader(
        self, named: Sequence[str] = (), *, anyway: bool = False, is_screen: bool = False
    ) -> Reader:
        """Return what reads the folders that somebody names, or else the library.

        Raises `NoLibraryError` where one of them cannot be read, the config file is wrong or there
        is no library; with `anyway` what that file would add is done without. A screen that
        `is_screen` shows what is wrong with the config file itself, and does without it too.
        """
        if named:
            troubles = find_folder_troubles(named)
            if troubles:
                complain(map(unusable_folder, troubles), ascii_only=self._ascii_only)
                raise NoLibraryError
            return _reader([Path(folder) for folder in named])
        if not (anyway or is_screen) and self.configured.mistakes:
            raise NoLibraryError
        if not anyway and not self._all.folders:
            complain([no_shipped_seasons(kiosk=False)], ascii_only=self._ascii_only)
            raise NoLibraryError
        return self._all

    def reader_around(self, path: str) -> Reader:
        """Return what reads the library of a file: the library, or else what lies beside it."""
        if any(_is_below(path, folder) for folder in self._all.folders):
            return self._all
        return Reader.of((), count_faults, ReachBeside(path, load_foreign), elsewhere())

    def deciding(self, season: str) -> list[Path] | None:
        """Return the files and folders that decide what is opened for a season, and said of it.

        None where they are too many, where a link may lead elsewhere, or where there is something
        to complain of.
        """
        config = config_file()
        if self.configured.problems:
            return None
        paths = [config] if config else []
        if is_path(season):
            return paths
        paths.append(Path(season))  # a file of this name would be the one that is meant
        for folder in self._all.folders:
            for here, folders, files in os.walk(folder):
                paths += [Path(here), *(Path(here, name) for name in (*folders, *files))]
                if len(paths) > _MOST_DECIDING:
                    return None
        return None if any(path.is_symlink() for path in paths) else paths

    @cached_property
    def configured(self) -> Configured:
        """What the config file says."""
        file = config_file()
        found = read_if_there(file)
        if found.problems:
            complain_about(str(file), found.problems, ascii_only=self._ascii_only)
        return found

    @cached_property
    def _all(self) -> Reader:
        """What reads the whole library, as far as the config file can be understood."""
        shipped = shipped_seasons()
        folders = [shipped] if shipped else []
        return _reader([*folders, *self.configured.folders])

    def _entries(self) -> Sequence[Entry]:
        return self._all.whole().entries


def _is_below(path: str, folder: Path) -> bool:
    """Return whether a file lies in a folder or below it, by the names that both go by."""
    return Path(os.path.abspath(folder)) in Path(os.path.abspath(path)).parents  # noqa: PTH100  without links


def _reader(folders: Sequence[Path]) -> Reader:
    """Return what reads some folders with the cache of the user."""
    return Reader.of(folders, count_faults, Reach(load_foreign), elsewhere())
