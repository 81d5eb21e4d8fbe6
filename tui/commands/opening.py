"""`jornada`, `jornada SEASON`, `jornada FOLDER`, `jornada --kiosk FOLDER`: what has a screen.

Without a terminal that can show the dashboard, each says so and prints what it would show.
"""

from __future__ import annotations

import argparse
import gc
import os
import re
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

from tui import __version__
from tui.commands import COMMANDS
from tui.commands.folders import Library, NoLibraryError
from tui.commands.moment import add_moment, at_moment, load_season, names_moment
from tui.commands.output import complain, print_lines
from tui.library.find import (
    FIRST_SEASON,
    SUFFIX,
    folder_troubles,
    is_folder,
    is_path,
    shipped_seasons,
)
from tui.library.names import quoted
from tui.season.raw.problems import SeasonError, printable
from tui.season.raw.roster import nearest

if TYPE_CHECKING:
    from tui.library.read import Reader
    from tui.present.view.opened import Opened

_COMMANDS = """\
commands:
  jornada [FOLDER]          open the library, or a folder of season files
  jornada SEASON            open a season
  jornada --kiosk [FOLDER]  the same for visitors, who can read that folder and do nothing else
  jornada list [FOLDER...]  print the library, as text, as JSON or as Markdown
  jornada find WORDS...     find seasons, clubs and places in the library
  jornada table SEASON...   print tables, as text or as JSON
  jornada check SEASON...   find what does not add up, in files and folders
  jornada schema            print the JSON Schema of the season file
  jornada help [COMMAND]    print this, or how a command is used

SEASON is the path of a season file, or a name that means one of the library: 1968-copa-peru, 1968,
"Copa Perú 1968". Press ? in the dashboard for the keys.
"""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="jornada",
        description="A terminal dashboard for football seasons.",
        epilog=_COMMANDS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("season", nargs="?", metavar="SEASON|FOLDER")
    add_moment(parser)
    parser.add_argument("--kiosk", action="store_true", help="read one folder and do nothing else")
    parser.add_argument("--cycle", type=_seconds, metavar="T", help="step on every T: 10s, 1m")
    parser.add_argument("--no-mouse", action="store_true", help="leave the mouse to the terminal")
    parser.add_argument("--version", action="version", version=f"jornada {__version__}")
    return parser


def _seconds(words: str) -> float:
    found = re.fullmatch(r"(\d{1,6}(?:\.\d{1,3})?)([sm]?)", words)
    seconds = float(found[1]) * (60 if found[2] == "m" else 1) if found else 0
    if not seconds:
        raise argparse.ArgumentTypeError(f'"{words}" is no time, expected for example 10s or 1m')
    return seconds


def open_dashboard(words: Sequence[str]) -> int:
    """Open a season or the library."""
    gc.disable()  # what is loaded stays: looking through it would cost a tenth of the start
    parser = _parser()
    options, more = parser.parse_known_args(words)
    if more:
        _refuse(parser, options.season or "", more, ascii_only=options.ascii)
    if options.kiosk:
        return _open_kiosk(options)
    if options.season is None or is_folder(options.season):
        if names_moment(options):
            parser.error("--round, --date and --stage need a SEASON")
        return _open_library([options.season] if options.season else [], options)
    library = Library(ascii_only=options.ascii)
    opened = load_season(options.season, library, options, others=COMMANDS)
    if opened is None:
        return 2
    lacking = _lacking()
    if lacking:
        return _print_table(opened, lacking, options)
    return _show(library.reader(anyway=True), opened, options)


def _refuse(
    parser: argparse.ArgumentParser, first: str, more: list[str], *, ascii_only: bool
) -> NoReturn:
    """Say what is wrong with words that follow the season; a command that is misspelt has some."""
    near = None if is_path(first) else nearest(first, COMMANDS)
    if near:
        told = f'jornada: no command {quoted(first)}, did you mean "{near}"?'
        complain([told], ascii_only=ascii_only)
        parser.exit(2)
    told = f"unrecognized arguments: {' '.join(more)}"
    if not any(word.startswith("-") for word in more):
        told += f'; a name of several words goes in quotes: "{" ".join([first, *more])}"'
    parser.error(printable(told))


def _print_table(opened: Opened, lacking: str, options: argparse.Namespace) -> int:
    from tui.commands.table import lines_of  # noqa: PLC0415  only without a screen

    complain([f"jornada: {lacking}; here is the table."], ascii_only=options.ascii)
    lines = lines_of(opened, ascii_only=options.ascii)
    if lines is None:
        return 2
    print_lines(lines, ascii_only=options.ascii)
    return 0


def _open_library(named: list[str], options: argparse.Namespace) -> int:
    try:
        reads = Library(ascii_only=options.ascii).reader(named)
    except NoLibraryError:
        return 2
    lacking = _lacking()
    if lacking:
        from tui.commands.library import print_seasons  # noqa: PLC0415

        complain([f"jornada: {lacking}; here is the list."], ascii_only=options.ascii)
        return print_seasons(reads, ascii_only=options.ascii)
    return _show(reads, None, options)


def _show(reads: Reader, opened: Opened | None, options: argparse.Namespace) -> int:
    """Show a season, or the library with its cursor on the season that was opened last."""
    from tui.library.last import remembered  # noqa: PLC0415

    shipped = shipped_seasons()
    first = str(shipped / f"{FIRST_SEASON}{SUFFIX}") if shipped else None
    return _run(reads, opened, [path for path in (remembered(), first) if path], options)


def _open_kiosk(options: argparse.Namespace) -> int:
    """Open the library of a visitor, or its first season, and shut every way out."""
    from tui.library.kiosk import Kiosk  # noqa: PLC0415
    from tui.library.read import Reader  # noqa: PLC0415

    folder = shipped_seasons() if options.season is None else options.season
    if folder is None:
        troubles = ["jornada: no seasons came with the program, name a folder: --kiosk FOLDER"]
    else:
        troubles = folder_troubles([folder])
    if folder is None or troubles:
        complain(troubles, ascii_only=options.ascii)
        return 2
    kiosk = Kiosk(folder)
    kiosk.shut(os.environ)
    try:
        path, loaded = kiosk.first()
    except SeasonError as error:
        complain(error.lines, ascii_only=options.ascii)
        return 2
    opened = at_moment(path, loaded, options)
    if opened is None:
        return 2
    lacking = _lacking()
    if lacking:
        return _print_table(opened, lacking, options)
    begins_with_season = options.cycle or names_moment(options)
    reads = Reader((kiosk.folder,), reach=kiosk)
    at = [str(kiosk.folder / path)]
    return _run(reads, opened if begins_with_season else None, at, options)


def _run(
    reads: Reader, opened: Opened | None, at: Sequence[str], options: argparse.Namespace
) -> int:
    """Run the dashboard; what breaks it is told at home, but is no business of visitors."""
    from tui.dashboard.leaving import Leaver  # noqa: PLC0415  likewise

    leaver = Leaver()
    leaver.listen()
    from tui.dashboard.app import JornadaApp  # noqa: PLC0415  only a screen needs Textual
    from tui.dashboard.terminal.abilities import Abilities  # noqa: PLC0415

    for name in ("COLUMNS", "LINES"):  # some shells export them, and they do not follow a resize
        os.environ.pop(name, None)
    terminal = Abilities.of(os.environ, "ascii" if options.ascii else None)
    app = JornadaApp(reads, opened, at, terminal=terminal, cycle=options.cycle, leaver=leaver)
    app.error_console.quiet = options.kiosk
    app.run(mouse=not options.no_mouse)
    code = app.return_code or 0
    if code and options.kiosk:
        complain(["jornada: something went wrong"], ascii_only=options.ascii)
    return code


def _lacking() -> str:
    """Say what is lacking for a dashboard, or nothing."""
    if not all(one and one.isatty() for one in (sys.stdin, sys.stdout)):
        return "this is no terminal"
    kind = os.environ.get("TERM", "")
    if kind in {"", "dumb", "unknown"}:
        return f'no dashboard on a terminal of the kind "{kind}"'
    return ""
