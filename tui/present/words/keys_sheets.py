"""The part of the table of commands that is about views that fill the screen."""

from __future__ import annotations

from typing import Final

from tui.present.words.command_entry import Command, Place, rows_command

_FROM: Final[tuple[Place, ...]] = ("season", "sheet")
"""From where such a view is opened: from one to another too."""

VIEWS: Final[tuple[tuple[str, str, str], ...]] = (
    (
        "i",
        "season",
        "the season on a page: who won it, what it was, totals, biggest wins, longest runs, goals",
    ),
    (
        "v",
        "tables",
        "the table, to be sorted; press again for home, away, last five, first and second half",
    ),
    (
        "c",
        "chart",
        "the place of every team after each round, one team picked out; press again for the points",
    ),
    ("x", "matrix", "the results of all teams against each other as of the round"),
    ("b", "scorers", "the top scorers as of the round, beside what sources claim"),
    ("d", "compare", "the table beside that of an earlier round, with the moves and the results"),
    (
        "r",
        "era",
        "the results under the rules of another time; press again for the next of these rules",
    ),
)
"""The key, the name and the content of every view that has a key of its own."""

VIEW_COMMANDS: Final[tuple[Command, ...]] = tuple(
    Command(
        keys=key,
        label=name,
        help=f"{name}: {content}",
        places=_FROM,
        actions=((f"sheet('{name}')", key),),
        footer=8,
    )
    for key, name, content in VIEWS
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
        help="the column to the left, to the right; an earlier or a later round to compare with;"
        " else previous round, next round",
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
    Command(
        keys="s S",
        label="sort",
        help="sort the tables by the next column; the other way round",
        places=("sheet",),
        actions=(("sort", "s"), ("reverse", "S")),
        footer=9,
        in_pane=True,
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
