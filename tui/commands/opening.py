"""`jornada` without a command: what it is told, before anything is imported that it needs."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence

from tui import __version__
from tui.commands import COMMANDS
from tui.commands.options import HelpFormatter, Parser, add_moment
from tui.present.words.command_options import OPTIONS
from tui.present.words.commands import (
    DASHBOARD_DESCRIPTION,
    list_of_commands,
    no_command,
    not_a_duration,
    unknown_words,
)

TYPE_CHECKING = False  # that of typing would have to be imported
if TYPE_CHECKING:
    from typing import NoReturn

    from tui.start.first import FirstScreen


class _Whole(HelpFormatter, argparse.RawDescriptionHelpFormatter):
    """Leaves the list of commands as it is laid out."""


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of `jornada` without a command."""
    parser = Parser(
        prog="jornada",
        description=DASHBOARD_DESCRIPTION,
        epilog=list_of_commands(),
        formatter_class=_Whole,
    )
    parser.add_argument("season", nargs="?", metavar="SEASON|FOLDER", help=OPTIONS["SEASON|FOLDER"])
    add_moment(parser)
    parser.add_argument("--since", metavar="REV", help=OPTIONS["SEASON --since"])
    parser.add_argument("--kiosk", action="store_true", help=OPTIONS["--kiosk"])
    parser.add_argument("--cycle", type=_seconds, metavar="T", help=OPTIONS["--cycle"])
    parser.add_argument("--no-mouse", action="store_true", help=OPTIONS["--no-mouse"])
    parser.add_argument("--version", action="version", version=f"jornada {__version__}")
    return parser


def _seconds(words: str) -> float:
    found = re.fullmatch(r"(\d{1,6}(?:\.\d{1,3})?)([sm]?)", words)
    seconds = float(found[1]) * (60 if found[2] == "m" else 1) if found else 0
    if not seconds:
        raise argparse.ArgumentTypeError(not_a_duration(words))
    return seconds


def open_dashboard(words: Sequence[str], first: FirstScreen | None = None) -> int:
    """Open a season or the library; `first` is the first screen, where there is a terminal."""
    parser = make_parser()
    options, more = parser.parse_known_args(words)
    if more:
        _refuse(parser, options.season or "", more, ascii_only=options.ascii)
    from tui.commands.showing import show

    return show(parser.error, options, first)


def _refuse(
    parser: argparse.ArgumentParser, first: str, more: list[str], *, ascii_only: bool
) -> NoReturn:
    """Say what is wrong with words that follow the season; a command that is misspelt has some."""
    from tui.library.paths import is_path
    from tui.season.raw.nearest import nearest
    from tui.season.raw.printable import printable

    near = None if is_path(first) else nearest(first, COMMANDS)
    if near:
        from tui.commands.output import complain

        complain([no_command(first, near, tuple(COMMANDS))], ascii_only=ascii_only)
        parser.exit(2)
    parser.error(printable(unknown_words(more, [first, *more])))
