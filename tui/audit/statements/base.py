"""What all statements of the audit have in common."""

from __future__ import annotations

from abc import abstractmethod

from tui.audit.cells import Cell
from tui.audit.voice import Said
from tui.season.frozen import Frozen


class Statement(Frozen):
    """What a finding says. `tui/present/words/findings.py` makes a sentence of it."""

    @property
    @abstractmethod
    def values(self) -> tuple[Said, ...]:
        """The values that differ, with who says them, as a season file quotes them."""

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The cells of a published row that differ, if it says so of a row."""
        return ()
