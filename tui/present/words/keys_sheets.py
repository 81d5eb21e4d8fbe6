"""The part of the table of commands that is about views that fill the screen."""

from __future__ import annotations

from typing import Final

from tui.present.words.command_entry import Command, Place, rows_command

_FROM: Final[tuple[Place, ...]] = ("season", "sheet")
"""From where such a view is opened: from one to another too."""

VIEW_COMMANDS: Final[tuple[Command, ...]] = (
    Command(
        keys="c",
        label="chart",
        help="chart: the place of every team after each round, one team picked out; press again for"
        " the points",
        places=_FROM,
        actions=(("sheet('chart')", "c"),),
        footer=8,
    ),
    Command(
        keys="x",
        label="matrix",
        help="matrix: the results of all teams against each other, as of the round",
        places=_FROM,
        actions=(("sheet('matrix')", "x"),),
        footer=8,
    ),
)
"""What opens a view, one command each."""

SHEET_COMMANDS: Final[tuple[Command, ...]] = (
    Command(
        keys="[ ]",
        more="p n",
        label="round",
        help="previous round, next round; in the view of a team, a match or a tie the previous one,"
        " the next one",
        places=("sheet",),
        actions=(("turn(-1)", "[ p"), ("turn(1)", "] n")),
        footer=1,
    ),
    Command(
        keys="h l",
        more="Left Right",
        label="beside",
        help="the column to the left, to the right; where there are none, previous round, next"
        " round",
        places=("sheet",),
        actions=(("beside(-1)", "h Left"), ("beside(1)", "l Right")),
        in_pane=True,
    ),
    Command(
        keys="< >",
        label="season",
        help="previous season, next season; in the view of a team the previous team, the next team",
        places=("sheet",),
        actions=(("season(-1)", "<"), ("season(1)", ">")),
    ),
    rows_command(("sheet",), more="Down Up g G PgDn PgUp", footer=7),
    Command(
        keys="Enter",
        label="open",
        help="open the team, the match or the season under the cursor",
        places=("sheet",),
        actions=(("open", "Enter"),),
        footer=2,
        in_pane=True,
    ),
    Command(
        keys="C",
        label="all its seasons",
        help="all seasons of the team that the view is about, or that is under the cursor",
        places=("sheet",),
        actions=(("club", "C"),),
    ),
    Command(
        keys="y",
        label="copy",
        help="copy the view as text, through the terminal",
        places=("sheet",),
        actions=(("copy", "y"),),
        in_pane=True,
    ),
)
"""What keys do in such a view, and nowhere else."""
