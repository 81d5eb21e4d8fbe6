"""The library of somebody who opened a file that lies in no folder of the library."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tui.library.reach import LoadForeign, Reach
from tui.library.scan import File, season_files_beside


class ReachBeside(Reach):
    """The reach of somebody at home whose library are the season files beside the one opened.

    The folders below are left out: nobody asked for them, and a home folder has thousands.
    """

    def __init__(self, path: str, load_foreign: LoadForeign | None = None) -> None:
        """Begin with a file, of any format that can be loaded."""
        super().__init__(load_foreign)
        self._path = path

    def files(self, folders: Iterable[Path]) -> list[File]:  # noqa: ARG002  it has no others
        """Return the season files beside the one that was opened, and that one."""
        return season_files_beside(self._path)
