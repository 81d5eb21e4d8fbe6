"""An entry of the table of commands."""

from __future__ import annotations

from typing import Final, Literal

from tui.season.named import NamedTuple

Place = Literal[
    "season", "sheet", "library", "club", "honours", "meetings", "card", "palette", "prompt"
]
"""Where a command holds: on a kind of screen, or while a line is typed."""


ALL_ROWS: Final = 1_000_000
"""More rows than any page has: moving by as many ends at the first or the last."""


class Command(NamedTuple):
    """Something that keys do.

    Args:
        keys: The keys as the footer writes them: `[ ]`.
        more: The other keys, for the help.
        label: What stands beside the keys in the footer.
        help: The sentence of the help, without a full stop.
        places: Where the command holds.
        actions: Each action of the screen with its keys: `("step(1)", "] Right l")`.
        footer: Its rank in the footer. The highest leaves first as room gets scarce; 0 is never
            there.
        in_pane: Whether it is about the pane that has the focus.
        click: The action of a click on it in the footer, where that is not the one of its key.
        anywhere: Those of its keys that hold whatever is in front.
        only_at_home: Whether a kiosk does not have it.
    """

    keys: str
    label: str
    help: str
    places: tuple[Place, ...]
    actions: tuple[tuple[str, str], ...]
    more: str = ""
    footer: int = 0
    in_pane: bool = False
    click: str = ""
    anywhere: str = ""
    only_at_home: bool = False


def rows_command(
    places: tuple[Place, ...],
    *,
    more: str,
    first: str = "g",
    last: str = "G",
    page_down: str = "PgDn",
    footer: int = 0,
) -> Command:
    """Return the command that moves over the rows of a page."""
    return Command(
        keys="j k",
        more=more,
        label="rows",
        help="one row down, one row up; first row, last row; a page down, a page up",
        places=places,
        actions=(
            ("row(1)", "j Down"),
            ("row(-1)", "k Up"),
            (f"row(-{ALL_ROWS})", first),
            (f"row({ALL_ROWS})", last),
            ("rows(1)", page_down),
            ("rows(-1)", "PgUp"),
        ),
        footer=footer,
        in_pane=True,
    )
