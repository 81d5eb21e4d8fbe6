"""The tables of a stage, computed from its results and printed."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from tui.commands.folders import Library
from tui.commands.moment import load_season
from tui.commands.output import complain_about, print_json, print_lines
from tui.season.guard import guarded
from tui.season.raw.problems import SeasonError

if TYPE_CHECKING:
    from tui.present.view.opened import Opened


def print_seasons(options: argparse.Namespace) -> int:
    """Print the tables of every season that loads; one that does not makes the exit code 2."""
    library = Library(ascii_only=options.ascii)
    code, printed = 0, False
    for season in options.seasons:
        opened = load_season(season, library, options)
        if opened is not None:
            complain_about(opened.path, opened.loaded.warnings, ascii_only=options.ascii)
        if opened is not None and _asks_for_view(options):
            from tui.commands.viewing import print_view

            print_lines([""] if printed and options.format == "text" else [])
            code, printed = max(code, print_view(opened, options)), True
            continue
        lines = opened and lines_of(opened, options.format, ascii_only=options.ascii)
        if lines is None:
            code = 2
        elif options.format == "json":
            print_json(lines, ascii_only=options.ascii)
        else:
            print_lines([""] if printed else [])
            print_lines(lines, ascii_only=options.ascii)
            printed = True
    return code


def _asks_for_view(options: argparse.Namespace) -> bool:
    """Return whether anything else than the tables as they stand is asked for."""
    return (options.view, options.sort, options.reverse) != ("table", "place", False)


def lines_of(opened: Opened, written: str = "text", *, ascii_only: bool) -> list[str] | None:
    """Return the tables of a season in one of the formats; what it fails on goes to stderr."""
    try:
        with guarded(opened.path):
            if written == "json":
                from tui.present.output.tables import json_lines

                return list(json_lines(opened.view, opened.path))
            from tui.present.output.tables import text_lines

            return list(text_lines(opened.view))
    except SeasonError as error:
        complain_about(error.file, error.problems, ascii_only=ascii_only)
        return None
