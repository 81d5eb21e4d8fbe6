"""`jornada`, `jornada SEASON`, `jornada FOLDER`, `jornada --kiosk FOLDER`: what has a screen.

Without a terminal that can show the dashboard, each says so and prints what it would show.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

from tui.commands import COMMANDS
from tui.commands.folders import Library, NoLibraryError
from tui.commands.moment import at_moment, load_season
from tui.commands.options import names_moment
from tui.commands.output import complain, complain_about, print_lines
from tui.library.find import (
    FIRST_SEASON,
    SUFFIX,
    find_folder_troubles,
    is_folder,
    is_path,
    shipped_seasons,
)
from tui.present.words.commands import (
    MOMENT_WITHOUT_SEASON,
    NOT_A_TERMINAL,
    SOMETHING_WENT_WRONG,
    no_command,
    no_shipped_seasons,
    poor_terminal,
    printing_instead,
    unknown_words,
    unusable_folder,
)
from tui.season.raw.problems import SeasonError, printable
from tui.season.raw.roster import nearest

if TYPE_CHECKING:
    from tui.library.read import Reader
    from tui.present.view.opened import Opened


def show(parser: argparse.ArgumentParser, options: argparse.Namespace, more: list[str]) -> int:
    """Show a season or the library; `more` are words that the parser does not know."""
    if more:
        _refuse(parser, options.season or "", more, ascii_only=options.ascii)
    if options.kiosk:
        return _open_kiosk(options)
    if options.season is None or is_folder(options.season):
        if names_moment(options):
            parser.error(MOMENT_WITHOUT_SEASON)
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
        complain([no_command(first, near, tuple(COMMANDS))], ascii_only=ascii_only)
        parser.exit(2)
    parser.error(printable(unknown_words(more, [first, *more])))


def _print_table(opened: Opened, lacking: str, options: argparse.Namespace) -> int:
    from tui.commands.tables import lines_of

    complain([printing_instead(lacking, "table")], ascii_only=options.ascii)
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
        from tui.commands.listing import print_seasons

        complain([printing_instead(lacking, "list")], ascii_only=options.ascii)
        return print_seasons(reads, ascii_only=options.ascii)
    return _show(reads, None, options)


def _show(reads: Reader, opened: Opened | None, options: argparse.Namespace) -> int:
    """Show a season, or the library with its cursor on the season that was opened last."""
    from tui.library.last import remembered

    shipped = shipped_seasons()
    first = str(shipped / f"{FIRST_SEASON}{SUFFIX}") if shipped else None
    return _run(reads, opened, [path for path in (remembered(), first) if path], options)


def _open_kiosk(options: argparse.Namespace) -> int:
    """Open the library of a visitor, or its first season, and shut every way out."""
    from tui.library.kiosk import Kiosk
    from tui.library.read import Reader

    folder = shipped_seasons() if options.season is None else options.season
    if folder is None:
        complain([no_shipped_seasons(kiosk=True)], ascii_only=options.ascii)
        return 2
    troubles = find_folder_troubles([folder])
    if troubles:
        complain(map(unusable_folder, troubles), ascii_only=options.ascii)
        return 2
    kiosk = Kiosk(folder)
    kiosk.shut(os.environ)
    try:
        path, loaded = kiosk.first()
    except SeasonError as error:
        complain_about(error.file, error.problems, ascii_only=options.ascii)
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
    """Run the dashboard; the kiosk shows no traceback."""
    from tui.dashboard.leaving import Leaver

    leaver = Leaver()
    leaver.listen()
    from tui.dashboard.app import JornadaApp
    from tui.dashboard.terminal.abilities import Abilities

    for name in ("COLUMNS", "LINES"):  # some shells export them, and they do not follow a resize
        os.environ.pop(name, None)
    terminal = Abilities.of(os.environ, "ascii" if options.ascii else None)
    app = JornadaApp(reads, opened, at, terminal=terminal, cycle=options.cycle, leaver=leaver)
    app.error_console.quiet = options.kiosk
    app.run(mouse=not options.no_mouse)
    code = app.return_code or 0
    if code and options.kiosk:
        complain([SOMETHING_WENT_WRONG], ascii_only=options.ascii)
    return code


def _lacking() -> str:
    """Say what is lacking for a dashboard, or nothing."""
    if not all(one and one.isatty() for one in (sys.stdin, sys.stdout)):
        return NOT_A_TERMINAL
    kind = os.environ.get("TERM", "")
    if kind in {"", "dumb", "unknown"}:
        return poor_terminal(kind)
    return ""
