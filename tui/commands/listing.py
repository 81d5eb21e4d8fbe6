"""The library without a screen: all of it, or what somebody is looking for."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from tui.commands.folders import Library, NoLibraryError
from tui.commands.output import complain, print_json, print_lines
from tui.library.wanted import EVERYTHING, Wanted, listed
from tui.present.output.catalogue import (
    found_json_lines,
    found_lines,
    json_lines,
    markdown_lines,
    text_lines,
)
from tui.present.words.commands import no_match, no_season_files

if TYPE_CHECKING:
    from tui.library.read import Reader
    from tui.library.shelf import Shelf


def print_library(options: argparse.Namespace) -> int:
    """Print the library, or the seasons of some folders."""
    try:
        reads = Library(ascii_only=options.ascii).reader(options.folders)
    except NoLibraryError:
        return 2
    wanted = Wanted(
        options.competition or "",
        _MEANING[options.complete],
        _MEANING[options.findings],
        options.sort,
        options.reverse,
    )
    return print_seasons(reads, options.format, wanted, ascii_only=options.ascii)


_MEANING = {"yes": True, "no": False, None: None}


def print_seasons(
    reads: Reader, written: str = "text", wanted: Wanted = EVERYTHING, *, ascii_only: bool
) -> int:
    """Print seasons in one of the formats; none is 1, a file that does not load makes it 2."""
    whole = reads.whole()
    shelf = listed(whole, wanted)
    if written == "json":
        print_json(json_lines(shelf), ascii_only=ascii_only)
    else:
        write = markdown_lines if written == "markdown" else text_lines
        print_lines(write(shelf), ascii_only=ascii_only)
    code = tell_broken(whole, ascii_only=ascii_only)
    if not whole.entries:
        complain([no_season_files()], ascii_only=ascii_only)
    return code or int(bool(whole.entries) and not shelf.entries)


def print_found(options: argparse.Namespace) -> int:
    """Print what is found.

    As with grep nothing found is 1, and a file that does not load 2: what was looked for may be in
    it.
    """
    from tui.library.search import searcher

    try:
        shelf = Library(ascii_only=options.ascii).reader(options.folder).whole()
    except NoLibraryError:
        return 2
    wanted = " ".join(options.words)
    found = searcher(shelf).search(wanted)
    if options.format == "json":
        print_json(found_json_lines(shelf, found), ascii_only=options.ascii)
    elif found.entries or found.clubs:
        print_lines(found_lines(shelf, found), ascii_only=options.ascii)
    code = tell_broken(shelf, ascii_only=options.ascii)
    if not (found.entries or found.clubs):
        complain([no_match(wanted)], ascii_only=options.ascii)
        return code or 1
    return code


def tell_broken(shelf: Shelf, *, ascii_only: bool) -> int:
    """Say which files do not load, and return the exit code that makes."""
    broken = [(entry.error, entry) for entry in shelf.entries if entry.error]
    if broken:
        from tui.present.words.problems import problem_in_short

        lines = (problem_in_short(error, entry.errors, entry.path) for error, entry in broken)
        complain(lines, ascii_only=ascii_only)
    return 2 if broken else 0
