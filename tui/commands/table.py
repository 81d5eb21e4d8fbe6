"""`jornada table`: the tables of a stage, computed from its results."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from tui.commands.folders import Library
from tui.commands.moment import add_moment, load_season
from tui.commands.output import complain, print_json, print_lines
from tui.season.guard import guarded
from tui.season.problems import SeasonError


def print_tables(words: Sequence[str]) -> int:
    """Print the tables of every season that loads; one that does not makes the exit code 2."""
    options = _parser().parse_args(words)
    library = Library(ascii_only=options.ascii)
    code, printed = 0, False
    for season in options.seasons:
        lines = _lines(season, library, options)
        if lines is None:
            code = 2
        elif options.format == "json":
            print_json(lines, ascii_only=options.ascii)
        else:
            print_lines([""] if printed else [])
            print_lines(lines, ascii_only=options.ascii)
            printed = True
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="jornada table", description="Print the tables of a stage, computed from its results."
    )
    parser.add_argument("seasons", nargs="+", metavar="SEASON")
    add_moment(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text")
    return parser


def _lines(season: str, library: Library, options: argparse.Namespace) -> list[str] | None:
    """Return the tables of a season as lines; what is wrong with it goes to stderr."""
    opened = load_season(season, library, options)
    if opened is None:
        return None
    warnings = (warning.text(opened.path) for warning in opened.loaded.warnings)
    complain(warnings, ascii_only=options.ascii)
    try:
        with guarded(opened.path):
            if options.format == "json":
                from tui.present.plain import json_lines  # noqa: PLC0415  text needs none

                return list(json_lines(opened.view, opened.path))
            from tui.present.plain import text_lines  # noqa: PLC0415  JSON needs none

            return list(text_lines(opened.view))
    except SeasonError as error:
        complain(error.lines, ascii_only=options.ascii)
        return None
