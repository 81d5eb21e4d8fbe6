"""What the audit finds: one value for each thing that does not add up."""

from __future__ import annotations

from typing import Literal

from tui.audit.cells import Cell
from tui.audit.locator import Locator
from tui.audit.repair import Repair
from tui.audit.statements.base import Statement
from tui.audit.voice import Said
from tui.season.frozen import Frozen
from tui.season.model.claims import FindingCode, Known
from tui.season.raw.places import Path

Severity = Literal["contradiction", "gap", "note"]
"""`contradiction`: both cannot be right; `gap`: something is missing; `note`: worth a look."""


class Finding(Frozen):
    """One thing that does not add up.

    `statement` says what, `locator` where. `repairs` are single changes, each of which would be
    enough; findings that one change would mend together share them. `team` is whose row it is, if
    it is about a row. `known` is what the author of the file says about it.

    `where` is the place in words and `stage` only the stage and the group, empty outside stages.
    The audit fills them in at the end.
    """

    code: FindingCode
    severity: Severity
    locator: Locator
    statement: Statement
    repairs: tuple[Repair, ...] = ()
    team: str | None = None
    known: Known | None = None
    where: str = ""
    stage: str = ""

    @property
    def path(self) -> Path:
        """The keys and positions that lead to the part concerned."""
        return self.locator.path

    @property
    def values(self) -> tuple[Said, ...]:
        """The values that differ, with who says them."""
        return self.statement.values

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The differing cells, if it is about a published row."""
        return self.statement.cells

    @property
    def open(self) -> bool:
        """Whether the author of the file has not looked into it yet."""
        return self.known is None
