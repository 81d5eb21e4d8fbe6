"""The options that several commands share."""

from __future__ import annotations

import argparse
import os
import sys

from tui.present.words.command_options import OPTIONS
from tui.present.words.commands import COMMANDS, not_a_date

TYPE_CHECKING = False  # that of typing would have to be imported
if TYPE_CHECKING:
    from datetime import date
    from typing import NoReturn, TextIO

_USUAL_COLUMNS = 80


class HelpFormatter(argparse.HelpFormatter):
    """Writes the help as wide as the terminal; argparse would import `shutil` to know that."""

    def __init__(self, prog: str) -> None:
        """Leave two cells free at the right, as argparse does."""
        super().__init__(prog, width=columns() - 2)


class Parser(argparse.ArgumentParser):
    """Writes to stdout or fails, and says what is wrong on stderr or nowhere.

    That of argparse is content with a help text that cannot be written, and without a stderr writes
    how a command is used to stdout, in the place of data.
    """

    def error(self, message: str) -> NoReturn:
        """End the program, and say what is wrong where there is a stderr."""
        if sys.stderr:
            super().error(message)
        sys.exit(2)

    def _print_message(self, message: str, file: TextIO | None = None) -> None:  # type: ignore[override]  # argparse writes to nothing else
        if file and file is sys.stdout:
            file.write(message)
        else:
            super()._print_message(message, file)


def columns() -> int:
    """Return the cells of a line of the terminal: as the environment says, or the system."""
    claimed = os.environ.get("COLUMNS", "")
    if claimed.isdecimal() and int(claimed):
        return int(claimed)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or _USUAL_COLUMNS
    except (AttributeError, OSError, ValueError):  # there is no stdout, or it is no terminal
        return _USUAL_COLUMNS


def new_parser(command: str) -> argparse.ArgumentParser:
    """Return the parser of a command, without any options yet."""
    words = COMMANDS[command]
    return Parser(
        prog=f"jornada {command}",
        description=words.description,
        epilog=words.epilog,
        formatter_class=HelpFormatter,
    )


def add_moment(parser: argparse.ArgumentParser) -> None:
    """Add the options that say which moment of the season is meant, and how it is written."""
    when = parser.add_mutually_exclusive_group()
    when.add_argument("--round", type=int, metavar="N", help=OPTIONS["--round"])
    when.add_argument("--date", type=_date, metavar="D", help=OPTIONS["--date"])
    parser.add_argument(
        "--stage",
        metavar="S",
        help=OPTIONS["--stage"],
    )
    add_ascii(parser)


def add_ascii(parser: argparse.ArgumentParser) -> None:
    """Add the option that asks for what every terminal can show."""
    parser.add_argument("--ascii", action="store_true", help=OPTIONS["--ascii"])


def add_competition(parser: argparse.ArgumentParser) -> None:
    """Add the option that asks for the seasons of one competition."""
    parser.add_argument("--competition", metavar="NAME", help=OPTIONS["seasons --competition"])


def add_format(parser: argparse.ArgumentParser, *formats: str) -> None:
    """Add the option that says how data are written; the first format holds without it."""
    parser.add_argument("--format", choices=formats, default=formats[0], help=OPTIONS["--format"])


def names_moment(options: argparse.Namespace) -> bool:
    """Return whether a moment is named at all."""
    return (options.round, options.date, options.stage) != (None, None, None)


def _date(words: str) -> date:
    from tui.season.model.days import last_day

    found = last_day(words)
    if found is None:
        raise argparse.ArgumentTypeError(not_a_date(words))
    return found
