"""The one table of commands: bindings, footer, palette, help and the README are made from it."""

from __future__ import annotations

from dataclasses import replace

from tui.present.cards.help import Command
from tui.present.panes.registry import NAMES

COMMANDS: tuple[Command, ...] = (
    Command(
        keys="[ ]",
        more="Left Right h l",
        label="round",
        help="the round before, the round after; past the last one the next stage",
        bindings=(
            ("step(-1)", "left_square_bracket,left,h"),
            ("step(1)", "right_square_bracket,right,l"),
        ),
        footer=1,
    ),
    Command(
        keys="{ }",
        label="stage",
        help="the stage before, the stage after",
        bindings=(("stage(-1)", "left_curly_bracket"), ("stage(1)", "right_curly_bracket")),
        footer=4,
    ),
    Command(
        keys="< >",
        label="season",
        help="the season before, the season after, at the stage alike",
        bindings=(("season(-1)", "less_than_sign"), ("season(1)", "greater_than_sign")),
        footer=6,
    ),
    Command(
        keys="Home End",
        label="first, last",
        help="the first and the last round of the stage",
        bindings=(("first", "home"), ("last", "end")),
    ),
    Command(
        keys="t",
        label="latest",
        help="the latest round with a result",
        bindings=(("latest", "t"),),
    ),
    Command(
        keys="space",
        label="play",
        help="play the season round by round; again to stop",
        bindings=(("play", "space"),),
        footer=7,
    ),
    Command(
        keys=":",
        label="go to",
        help="go to a round or a date: 3, 1968-05-05",
        bindings=(("go_to", "colon"),),
        footer=9,
    ),
    Command(
        keys=f"1-{len(NAMES)}",
        more="Tab",
        label="pane",
        help=f"{', '.join(NAMES)}; Tab goes to the next one",
        bindings=(
            *((f"pane({number})", str(number)) for number in range(1, len(NAMES) + 1)),
            ("next_pane(1)", "tab"),
            ("next_pane(-1)", "shift+tab"),
        ),
        footer=2,
        click="next_pane(1)",
    ),
    Command(
        keys="j k",
        more="Down Up g G PgDn PgUp",
        label="rows",
        help="one row down, one row up; first and last row; a page down, a page up",
        bindings=(
            ("row(1)", "j,down"),
            ("row(-1)", "k,up"),
            ("row(-1000000)", "g"),
            ("row(1000000)", "G"),
            ("rows(1)", "pagedown"),
            ("rows(-1)", "pageup"),
        ),
        footer=10,
        in_pane=True,
    ),
    Command(
        keys="H L",
        more="Shift+Left Shift+Right",
        label="beside",
        help="the table or the round of the bracket to the left, to the right",
        bindings=(("beside(-1)", "H,shift+left"), ("beside(1)", "L,shift+right")),
        in_pane=True,
    ),
    Command(
        keys="Enter",
        label="open",
        help="open the team, match or tie under the cursor, go to what a finding is about; in the"
        " card of a team c shows all its seasons",
        bindings=(("open", "enter"),),
        more="Esc",
        footer=8,
        in_pane=True,
    ),
    Command(
        keys="p",
        label="published",
        help="lay a published table over the standings: 8≠9 is 8 computed, 9 published; again for"
        " the next one",
        bindings=(("lay_over", "p"),),
    ),
    Command(
        keys="y",
        label="copy",
        help="copy the pane as text, through the terminal",
        bindings=(("copy", "y"),),
        in_pane=True,
    ),
    Command(
        keys="/",
        more="n N",
        label="find",
        help="find a team, a department or a place; next and previous hit",
        bindings=(("find", "slash"), ("hit(1)", "n"), ("hit(-1)", "N")),
        footer=3,
    ),
    Command(
        keys="Esc",
        more="Backspace",
        label="back",
        help="back to the finding that one came from, to the library, or to where the season was"
        " opened from",
        bindings=(("library", "escape,backspace"),),
        footer=5,
    ),
    Command(
        keys="R",
        label="reload",
        help="read the season file again",
        bindings=(("reload", "R"),),
    ),
    Command(
        keys="?",
        more="F1",
        label="help",
        help="all keys",
        bindings=(("help", "question_mark,f1"),),
        footer=1,
    ),
    Command(
        keys="q",
        more="Ctrl+C",
        label="quit",
        help="leave",
        bindings=(("app.quit", "q,ctrl+c"),),
        footer=1,
    ),
    Command(
        keys="Ctrl+Z",
        label="suspend",
        help="suspend the program, until fg in the shell continues it; not in a kiosk",
        bindings=(("app.suspend_process", "ctrl+z"),),
    ),
)

_ROWS, _HELP, _QUIT, _SUSPEND = (
    next(one for one in COMMANDS if one.label == label)
    for label in ("rows", "help", "quit", "suspend")
)

LIBRARY: tuple[Command, ...] = (
    Command(
        keys="/",
        more="0-9 a-z",
        label="find",
        help="find a season, a club or a place while you type; Down and Up move, Enter opens; what "
        "is no command begins it",
        bindings=(
            ("find('')", "slash"),
            *((f"find('{sign}')", sign) for sign in "0123456789abcdefhilmnoprstuvwxyz"),
        ),
        footer=1,
    ),
    Command(
        keys="Enter",
        label="open",
        help="open the season or the club under the cursor",
        bindings=(("open", "enter"),),
        footer=2,
        in_pane=True,
    ),
    replace(
        _ROWS,
        more=f"{_ROWS.more} Home End",
        bindings=(*_ROWS.bindings, ("row(-1000000)", "home"), ("row(1000000)", "end")),
        footer=3,
    ),
    Command(
        keys="< >",
        label="season",
        help="open the season before or after the one under the cursor",
        bindings=(("season(-1)", "less_than_sign"), ("season(1)", "greater_than_sign")),
        footer=5,
    ),
    Command(
        keys="Esc",
        more="Backspace",
        label="back",
        help="back: from a club, or from what was found to all seasons",
        bindings=(("back", "escape,backspace"),),
        footer=4,
    ),
    Command(
        keys="R",
        label="reload",
        help="read the files that have changed",
        bindings=(("reload", "R"),),
    ),
    _HELP,
    _QUIT,
    _SUSPEND,
)
"""The commands of the library and of the page of a club."""
