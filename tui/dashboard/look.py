"""How the roles of the pages look: weight first, the terminal's own palette where colour helps.

Nothing is conveyed by colour alone, and no background is painted: the terminal's own shows through,
dark or light.
"""

from __future__ import annotations

from rich.style import Style

from tui.present.page.page import Role

LOOK: dict[Role, Style] = {
    "": Style.null(),
    "strong": Style(bold=True),
    "dim": Style(dim=True),
    "head": Style(bold=True),
    "good": Style(bold=True, color="green"),
    "bad": Style(bold=True, color="red"),
    "alert": Style(bold=True, reverse=True),
    "changed": Style(bold=True, underline=True),
}

CURSOR = Style(reverse=True, dim=False)
"""The row under the cursor of the pane that has the keys."""
