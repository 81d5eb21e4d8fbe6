"""`jornada list` and `jornada find`, and the folders that make up the library."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from tui.commands.moment import add_ascii
from tui.commands.output import complain, print_json, print_lines
from tui.library.find import folders, is_folder
from tui.library.places import config_file
from tui.library.read import Reader

if TYPE_CHECKING:
    from tui.standings.progress import SeasonTables


class NoLibraryError(Exception):
    """A folder is not there, or the config file is wrong; the message has a line for each fault."""


def _list_parser() -> argparse.ArgumentParser:
    """Make the parser of `jornada list`."""
    parser = argparse.ArgumentParser(
        prog="jornada list", description="Print the seasons of the library."
    )
    parser.add_argument("folders", nargs="*", metavar="FOLDER", help="instead of the library")
    parser.add_argument("--format", choices=("text", "json", "markdown"), default="text")
    add_ascii(parser)
    return parser


def _find_parser() -> argparse.ArgumentParser:
    """Make the parser of `jornada find`."""
    parser = argparse.ArgumentParser(
        prog="jornada find", description="Find seasons, clubs and places in the library."
    )
    parser.add_argument("words", nargs="+", metavar="WORDS")
    parser.add_argument("--folder", action="append", default=[], help="instead of the library")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    add_ascii(parser)
    return parser


def list_seasons(words: Sequence[str]) -> int:
    """Print the library; a file that does not load makes the exit code 2."""
    options = _list_parser().parse_args(words)
    from tui.present.catalogue import json_lines, markdown_lines, text_lines  # noqa: PLC0415

    try:
        shelf = reader(options.folders).whole()
    except NoLibraryError as error:
        complain(str(error).splitlines(), ascii_only=options.ascii)
        return 2
    if options.format == "json":
        print_json(json_lines(shelf), ascii_only=options.ascii)
    else:
        write = markdown_lines if options.format == "markdown" else text_lines
        print_lines(write(shelf), ascii_only=options.ascii)
    broken = [entry.error for entry in shelf.entries if entry.error]
    complain(broken, ascii_only=options.ascii)
    return 2 if broken else 0


def find(words: Sequence[str]) -> int:
    """Print what is found."""
    options = _find_parser().parse_args(words)
    from tui.library.search import searcher  # noqa: PLC0415
    from tui.present.catalogue import found_json_lines, found_lines  # noqa: PLC0415

    try:
        shelf = reader(options.folder).whole()
    except NoLibraryError as error:
        complain(str(error).splitlines(), ascii_only=options.ascii)
        return 2
    wanted = " ".join(options.words)
    found = searcher(shelf).search(wanted)
    if options.format == "json":
        print_json(found_json_lines(shelf, found), ascii_only=options.ascii)
    else:
        print_lines(found_lines(shelf, found), ascii_only=options.ascii)
    if not (found.entries or found.clubs):
        complain([f'jornada: nothing holds "{wanted}"'], ascii_only=options.ascii)
    return 0


def reader(named: Sequence[str] = ()) -> Reader:
    """Answer what reads the folders that somebody names, or else the library.

    The library is what comes with the program, and the folders of the config file. Raises
    `NoLibraryError`.
    """
    missing = [f"{name}: is no folder" for name in named if not is_folder(name)]
    if missing:
        raise NoLibraryError("\n".join(missing))
    if named:
        return Reader.of([Path(name) for name in named], _faults)
    return Reader.of([*islice(folders(), 1), *own_folders()], _faults)


def _faults(tables: SeasonTables) -> int:
    """Count what does not add up in a season."""
    from tui.audit.audit import faults  # noqa: PLC0415  what is in the index was audited before

    return faults(tables)


def own_folders() -> Iterator[Path]:
    """Walk the folders of the config file. Raises `NoLibraryError`."""
    from tui.library.config import ConfigError, configured  # noqa: PLC0415  not before it is asked for

    try:
        yield from configured(config_file())
    except ConfigError as error:
        raise NoLibraryError(str(error)) from error
