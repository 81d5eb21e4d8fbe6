"""The part of the table of commands that holds in a season; `words.keys` has the whole table."""

from __future__ import annotations

from typing import Final

from tui.present.page.pane_names import NAMES
from tui.present.words.command_entry import Command, rows_command

SEASON_COMMANDS: Final[tuple[Command, ...]] = (
    Command(
        keys="[ ]",
        more="Left Right h l",
        label="round",
        help="previous round, next round; after the last one, the next stage",
        places=("season",),
        actions=(("step(-1)", "[ Left h"), ("step(1)", "] Right l")),
        footer=1,
    ),
    Command(
        keys="{ }",
        label="stage",
        help="previous stage, next stage",
        places=("season", "sheet"),
        actions=(("stage(-1)", "{"), ("stage(1)", "}")),
        footer=4,
    ),
    Command(
        keys="< >",
        label="season",
        help="previous season, next season, at the same stage where it has one",
        places=("season",),
        actions=(("season(-1)", "<"), ("season(1)", ">")),
        footer=6,
    ),
    Command(
        keys="Home End",
        label="first, last",
        help="first round and last round of the stage",
        places=("season", "sheet"),
        actions=(("first", "Home"), ("last", "End")),
    ),
    Command(
        keys="t",
        label="latest",
        help="latest round with a result; again for the next round to be played",
        places=("season", "sheet"),
        actions=(("latest", "t"),),
    ),
    Command(
        keys="space",
        label="play",
        help="play the season round by round; press again to stop",
        places=("season",),
        actions=(("play", "space"),),
        only_at_home=True,
        footer=7,
    ),
    Command(
        keys=f"1-{len(NAMES)}",
        more="Tab Shift+Tab",
        label="pane",
        help=f"{', '.join(NAMES)}; next pane, previous pane",
        places=("season",),
        actions=(
            *((f"pane({number})", str(number)) for number in range(1, len(NAMES) + 1)),
            ("next_pane(1)", "Tab"),
            ("next_pane(-1)", "Shift+Tab"),
        ),
        footer=2,
        click="next_pane(1)",
    ),
    rows_command(("season",), more="Down Up g G PgDn PgUp", footer=10),
    Command(
        keys="H L",
        more="Shift+Left Shift+Right",
        label="beside",
        help="the table or the round of the bracket to the left, to the right",
        places=("season",),
        actions=(("beside(-1)", "H Shift+Left"), ("beside(1)", "L Shift+Right")),
        in_pane=True,
    ),
    Command(
        keys="Enter",
        label="open",
        help="open the team, match or tie under the cursor; show what a finding is about",
        places=("season",),
        actions=(("open", "Enter"),),
        footer=8,
        in_pane=True,
    ),
    Command(
        keys="p",
        label="published",
        help="lay a published table over the standings, press again for the next one: 8≠9 is 8"
        " computed, 9 published",
        places=("season",),
        actions=(("lay_over", "p"),),
    ),
    Command(
        keys="y",
        label="copy",
        help="copy the pane as text, through the terminal",
        places=("season",),
        actions=(("copy", "y"),),
        in_pane=True,
    ),
    Command(
        keys="e",
        label="edit",
        help="edit the match under the cursor of the rounds or of a bracket; not in a kiosk",
        places=("season",),
        actions=(("app.edit('match')", "e"),),
    ),
    Command(
        keys="u",
        more="Ctrl+R",
        label="undo",
        help="take the last edit back; make it again; not in a kiosk",
        places=("season",),
        actions=(("app.edit('undo')", "u"), ("app.edit('redo')", "Ctrl+R")),
        only_at_home=True,
    ),
    Command(
        keys="o",
        label="editor",
        help="open the file in your editor, at the line of what is under the cursor; not in a"
        " kiosk",
        places=("season",),
        actions=(("app.edit('file')", "o"),),
        only_at_home=True,
    ),
    Command(
        keys="/",
        more="n N",
        label="find",
        help="find a team, a department or a place; next match, previous match",
        places=("season",),
        actions=(("find", "/"), ("hit(1)", "n"), ("hit(-1)", "N")),
        footer=3,
    ),
)
"""What keys do in a season, and nowhere else."""
