"""The one table of commands: every key of the dashboard, what it does and where.

Bindings, footer, help, `docs/keys.md` and every sentence that names a key are made from it.
"""

from __future__ import annotations

from typing import Final

from tui.present.page.themes import THEMES
from tui.present.words.command_entry import Command, Place, rows_command
from tui.present.words.help_key import HELP_KEY
from tui.present.words.keymap import Keymap, rekeyed
from tui.present.words.keys_season import SEASON_COMMANDS
from tui.present.words.keys_sheets import SHEET_COMMANDS, VIEW_COMMANDS

_SCREENS: Final[tuple[Place, ...]] = (
    "season",
    "sheet",
    "library",
    "club",
    "honours",
    "meetings",
)
_ROLLS: Final[tuple[Place, ...]] = ("library", "club")
_LISTS: Final[tuple[Place, ...]] = (*_ROLLS, "honours", "meetings")


COMMANDS: Final[tuple[Command, ...]] = (
    *SHEET_COMMANDS,
    *SEASON_COMMANDS,
    *VIEW_COMMANDS,
    # The library, and the page of a club
    Command(
        keys="/",
        label="find",
        help="find a season, a club or a place as you type; every key is a letter then",
        places=("library",),
        actions=(("find", "/"),),
        footer=1,
    ),
    Command(
        keys="/",
        label="find",
        help="find a season, a club or a place in the library",
        places=("club",),
        actions=(("find", "/"),),
        footer=1,
    ),
    Command(
        keys="Enter",
        label="open",
        help="open the season or the club under the cursor",
        places=_LISTS,
        actions=(("open", "Enter"),),
        footer=2,
        in_pane=True,
    ),
    rows_command(
        _LISTS, more="Down Up g G PgDn PgUp Home End", first="g Home", last="G End", footer=3
    ),
    Command(
        keys="o",
        label="honours",
        help="honours: the titles, finals and seasons of every club",
        places=_ROLLS,
        actions=(("honours", "o"),),
        footer=7,
    ),
    Command(
        keys="s",
        label="sort",
        help="sort by the next column, or by titles, finals, seasons and name",
        places=("library", "honours"),
        actions=(("sort", "s"),),
        footer=7,
    ),
    Command(
        keys="f",
        label="filter",
        help="show complete seasons alone, those that are not, those with contradictions, all",
        places=("library",),
        actions=(("filter", "f"),),
        footer=7,
    ),
    Command(
        keys="c",
        label="competition",
        help="show one competition alone, or all again",
        places=("library", "honours"),
        actions=(("competition", "c"),),
        footer=8,
    ),
    Command(
        keys="m",
        label="meetings",
        help="meetings: choose a club, then another one to see all matches of the two",
        places=("honours",),
        actions=(("meetings", "m"),),
        footer=4,
    ),
    Command(
        keys="< >",
        label="season",
        help="open the season before or after the one under the cursor",
        places=_ROLLS,
        actions=(("season(-1)", "<"), ("season(1)", ">")),
        footer=6,
    ),
    # Every screen
    Command(
        keys="Esc",
        more="Backspace",
        label="back",
        help="one step back to where you came from: out of a search, to a finding, to the library",
        places=_SCREENS,
        actions=(("back", "Esc Backspace"),),
        footer=5,
    ),
    Command(
        keys=":",
        more="Ctrl+P",
        label="go to",
        help="the palette: type what to do or where to go, a command, a team, a season, a club; a"
        " round or a date such as 3 or 1968-05-05; a date is also one that tables can be as of",
        places=_SCREENS,
        actions=(("palette", ": Ctrl+P"),),
        footer=9,
    ),
    Command(
        keys="R",
        label="reload",
        help="reload the season file, or the files of the library that have changed",
        places=_SCREENS,
        actions=(("reload", "R"),),
    ),
    Command(
        keys="T",
        label="theme",
        help=f"try the next theme until you leave: {', '.join(THEMES)}",
        places=_SCREENS,
        actions=(("app.next_theme", "T"),),
    ),
    Command(
        keys=HELP_KEY,
        more="F1",
        label="help",
        help="show all keys",
        places=_SCREENS,
        actions=(("help", f"{HELP_KEY} F1"),),
        footer=1,
    ),
    Command(
        keys="q",
        more="Ctrl+C",
        label="quit",
        help="quit",
        places=_SCREENS,
        actions=(("app.quit", "q Ctrl+C"),),
        footer=1,
        anywhere="Ctrl+C",
    ),
    Command(
        keys="Ctrl+Z",
        label="suspend",
        help="suspend the program until the shell continues it (fg); not in a kiosk",
        places=_SCREENS,
        actions=(("app.suspend_process", "Ctrl+Z"),),
        anywhere="Ctrl+Z",
        only_at_home=True,
    ),
    # A card over a screen
    Command(
        keys="Esc",
        more="Enter q ? F1",
        label="close",
        help="close the card",
        places=("card",),
        actions=(("close", "Esc Enter q ? F1"),),
    ),
    Command(
        keys="/",
        label="find",
        help="in the help: show what holds the words that you type",
        places=("card",),
        actions=(("find", "/"),),
    ),
    rows_command(
        ("card",),
        more="Down Up g G PgDn PgUp Home End space",
        first="g Home",
        last="G End",
        page_down="PgDn space",
    ),
    # The palette
    Command(
        keys="Down Up",
        more="PgDn PgUp",
        label="choices",
        help="one choice down, one choice up; a page down, a page up",
        places=("palette",),
        actions=(
            ("row(1)", "Down"),
            ("row(-1)", "Up"),
            ("rows(1)", "PgDn"),
            ("rows(-1)", "PgUp"),
        ),
    ),
    # A line that is typed
    Command(
        keys="Enter",
        label="accept",
        help="find or save what you typed; in the library, open the row under the cursor; in the"
        " palette, do what is under the cursor",
        places=("prompt",),
        actions=(("submit", "Enter"),),
    ),
    Command(
        keys="Tab",
        label="next",
        help="while you edit: the next match of the round",
        places=("prompt",),
        actions=(("next", "Tab"),),
    ),
    Command(
        keys="Esc",
        label="cancel",
        help="leave the prompt; in the library, end the search",
        places=("prompt",),
        actions=(("leave", "Esc"),),
    ),
)


_in_force: list[Command] = [*COMMANDS]


def use_keys(keymap: Keymap) -> None:
    """Use other keys than those of the table, from the start on: what is bound later has them."""
    _in_force[:] = rekeyed(COMMANDS, keymap)


def all_commands() -> tuple[Command, ...]:
    """Return every command, with the keys in force."""
    return tuple(_in_force)


def commands(place: Place) -> tuple[Command, ...]:
    """Return the commands of a place, in the order of the help."""
    return tuple(command for command in _in_force if place in command.places)


def command(action: str, place: Place = "season") -> Command:
    """Return the command that an action belongs to."""
    return next(entry for entry in commands(place) if action in dict(entry.actions))


def key(action: str, place: Place = "season") -> str:
    """Return the first key of an action: `]` for `step(1)`."""
    return dict(command(action, place).actions)[action].split()[0]
