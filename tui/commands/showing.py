"""`jornada`, `jornada SEASON`, `jornada FOLDER`, `jornada --kiosk FOLDER`: what has a screen.

Without a terminal that can show the dashboard, each says so and prints what it would show.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from tui.commands import COMMANDS
from tui.commands.folders import Library, NoLibraryError
from tui.commands.moment import at_moment, load_season
from tui.commands.output import complain, complain_about, print_lines
from tui.commands.reading import elsewhere_in_public
from tui.library.find import FIRST_SEASON, find_folder_troubles, is_folder, shipped_seasons
from tui.library.paths import PIPED, SUFFIX
from tui.present.words.commands import (
    MOMENT_WITHOUT_SEASON,
    NOT_A_TERMINAL,
    SINCE_WITHOUT_SEASON,
    SOMETHING_WENT_WRONG,
    no_shipped_seasons,
    poor_terminal,
    printing_instead,
    unusable_folder,
)
from tui.present.words.keys import use_keys
from tui.season.raw.problems import SeasonError
from tui.season.xdg import CONFIG_NAME, server_config_file
from tui.settings.configured import Configured
from tui.settings.file import read_if_there
from tui.start.leaving import Leaver

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from typing import NoReturn

    from tui.library.read import Reader
    from tui.present.page.signs import Signs
    from tui.present.view.opened import Opened
    from tui.start.first import FirstScreen


def show(
    refuse: Callable[[str], NoReturn],
    options: argparse.Namespace,
    first: FirstScreen | None = None,
) -> int:
    """Show a season or the library.

    Args:
        refuse: Ends the program where options do not go together.
        options: What was asked for.
        first: The first screen, where there is a terminal.
    """
    is_one_season = not options.kiosk and options.season and not is_folder(options.season)
    if options.since is not None and not is_one_season:
        refuse(SINCE_WITHOUT_SEASON)
    if options.kiosk:
        return _open_kiosk(options)
    if options.season is None or is_folder(options.season):
        from tui.commands.options import names_moment

        if names_moment(options):
            refuse(MOMENT_WITHOUT_SEASON)
        return _open_library([options.season] if options.season else [], options)
    library = Library(ascii_only=options.ascii)
    opened = load_season(options.season, library, options, others=COMMANDS)
    if opened is None:
        return 2
    return _open_season(opened, library, options, first)


def _open_season(
    opened: Opened, library: Library, options: argparse.Namespace, first: FirstScreen | None
) -> int:
    """Show a season, beside an older version of its file where one is named."""
    lacking = NOT_A_TERMINAL if opened.path == PIPED else _lacking()
    if lacking and options.since is not None:
        return _print_since(opened, options)
    if lacking:
        return _print_table(opened, lacking, options)
    if options.since is not None:
        compared = _compared(opened, options)
        if compared is None:
            return 2
        opened = compared
    elif first and not options.cycle:
        first.deciding = partial(library.deciding, options.season)
    return _show(library, library.reader_around(opened.path), opened, options, first)


def _print_table(opened: Opened, lacking: str, options: argparse.Namespace) -> int:
    from tui.commands.tables import lines_of

    complain([printing_instead(lacking, "table")], ascii_only=options.ascii)
    lines = lines_of(opened, ascii_only=options.ascii)
    if lines is None:
        return 2
    print_lines(lines, ascii_only=options.ascii)
    return 0


def _print_since(opened: Opened, options: argparse.Namespace) -> int:
    """Print how a season differs from an older version of its file."""
    from tui.commands.table import choose_view, make_parser
    from tui.commands.viewing import print_view

    asked = make_parser().parse_args(["--", options.season], options)
    choose_view(asked)
    return print_view(opened, asked)


def _compared(opened: Opened, options: argparse.Namespace) -> Opened | None:
    """Return a season beside an older version of its file; None where git has none."""
    from tui.commands.viewing import older_version
    from tui.present.view.view import Since

    old = older_version(opened, options)
    if old is None:
        return None
    since = Since(options.since, old.season)
    return opened._replace(view=replace(opened.view, since=since))


def _open_library(named: list[str], options: argparse.Namespace) -> int:
    library, lacking = Library(ascii_only=options.ascii), _lacking()
    try:
        reads = library.reader(named, is_screen=not lacking)
    except NoLibraryError:
        return 2
    if lacking:
        from tui.commands.listing import print_seasons

        complain([printing_instead(lacking, "list")], ascii_only=options.ascii)
        return print_seasons(reads, ascii_only=options.ascii)
    return _show(library, reads, None, options)


def _show(
    library: Library,
    reads: Reader,
    opened: Opened | None,
    options: argparse.Namespace,
    first: FirstScreen | None = None,
) -> int:
    """Show a season, or the library with its cursor on the season that was opened last."""
    from tui.library.last import remembered

    shipped = shipped_seasons()
    usual = str(shipped / f"{FIRST_SEASON}{SUFFIX}") if shipped else None
    at = [path for path in (remembered(), usual) if path]
    return _run(reads, opened, at, options, library.configured, first)


def _open_kiosk(options: argparse.Namespace) -> int:
    """Open the library of a visitor, or its first season, and shut every way out."""
    from tui.commands.options import names_moment
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
    reads = Reader((kiosk.folder,), reach=kiosk, elsewhere=elsewhere_in_public(str(kiosk.folder)))
    at = [str(kiosk.folder / path)]
    # What is wrong with the file of the machine is told to who set it up, by `jornada config`.
    settings = read_if_there(server_config_file())._replace(mistakes=(), warnings=())
    return _run(reads, opened if begins_with_season else None, at, options, settings)


def _run(
    reads: Reader,
    opened: Opened | None,
    at: Sequence[str],
    options: argparse.Namespace,
    configured: Configured,
    first: FirstScreen | None = None,
) -> int:
    """Run the dashboard as it is configured; the kiosk shows no traceback."""
    taken = first.taken if first else None
    leaver = taken.leaver if taken else Leaver()
    leaver.listen()
    settings = configured.settings
    use_keys(settings.keymap)  # before the screens bind them
    from tui.dashboard.app import JornadaApp
    from tui.dashboard.background.album import Album
    from tui.dashboard.terminal.abilities import Abilities

    for name in ("COLUMNS", "LINES"):  # some shells export them, and they do not follow a resize
        os.environ.pop(name, None)
    signs: Signs | None = "ascii" if options.ascii or settings.ascii else None
    album = None
    if first and first.deciding and opened:
        season = (opened.path, opened.loaded.stamp)
        album = Album(
            first.asked, season, first.deciding, today=opened.view.fixtures.depends_on_day
        )
    app = JornadaApp(
        reads,
        opened,
        at,
        terminal=Abilities.of(os.environ, signs),
        settings=settings,
        notice=_notice(configured),
        cycle=options.cycle,
        leaver=leaver,
        taken=taken,
        album=album,
        edits=not options.kiosk,
    )
    app.error_console.quiet = options.kiosk
    app.run(mouse=settings.mouse and not options.no_mouse)
    code = app.return_code or 0
    if code and options.kiosk:
        complain([SOMETHING_WENT_WRONG], ascii_only=options.ascii)
    return code


def _notice(configured: Configured) -> str:
    """Return what is wrong with the config file, for the footer; nothing where all is well."""
    problems = configured.problems
    if not problems:
        return ""
    from tui.present.words.problems import problem_in_short

    return problem_in_short(problems[0], len(problems), CONFIG_NAME)


def _lacking() -> str:
    """Say what is lacking for a dashboard, or nothing."""
    if not all(one and one.isatty() for one in (sys.stdin, sys.stdout)):
        return NOT_A_TERMINAL
    kind = os.environ.get("TERM", "")
    if kind in {"", "dumb", "unknown"}:
        return poor_terminal(kind)
    return ""
