"""What a config file says, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from tui.season.named import NamedTuple
from tui.settings.settings import DEFAULTS, Settings

if TYPE_CHECKING:
    from tui.season.raw.problems import Problem


class Configured(NamedTuple):
    """What a config file says, and what is wrong with it.

    `lines` are those of the settings that it has right, `folders` those that can be shown. A folder
    that is not there, as on a disk that is not, is only warned of.
    """

    settings: Settings = DEFAULTS
    lines: Mapping[str, int] | None = None
    folders: tuple[Path, ...] = ()
    mistakes: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that is to be told, mistakes first."""
        return (*self.mistakes, *self.warnings)

    def line(self, key: str) -> int | None:
        """Return the line in which a setting stands; None where its default holds."""
        return self.lines.get(key) if self.lines else None
