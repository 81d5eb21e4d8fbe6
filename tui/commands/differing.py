"""Two files of one season, loaded, compared and told of."""

from __future__ import annotations

import argparse

from tui.audit.comparing.compare import compare
from tui.commands.any_season import load_any
from tui.commands.folders import Library
from tui.commands.output import complain, complain_about, print_json, print_lines
from tui.library.names import NoSuchSeasonError
from tui.present.output.differences import Side, json_lines, text_lines
from tui.present.words.commands import which_season
from tui.present.words.differences import agreed_line
from tui.season.guard import guarded
from tui.season.raw.problems import SeasonError


def print_comparison(options: argparse.Namespace) -> int:
    """Print where two files differ; return 1 where they contradict each other, 2 for bad input."""
    library = Library(ascii_only=options.ascii)
    sides = [_side(season, library, options) for season in (options.first, options.second)]
    first, second = sides
    if first is None or second is None:
        return 2
    try:
        with guarded(second.name):
            comparison = compare(first.loaded.season, second.loaded.season)
            if options.format == "json":
                lines = list(json_lines(comparison, first, second))
            else:
                lines = list(text_lines(comparison, first, second, lists_all=options.all))
    except SeasonError as error:
        complain_about(error.file, error.problems, ascii_only=options.ascii)
        return 2
    write = print_json if options.format == "json" else print_lines
    write(lines, ascii_only=options.ascii)
    complain([agreed_line(comparison)], ascii_only=options.ascii)
    return int(comparison.contradicts)


def _side(season: str, library: Library, options: argparse.Namespace) -> Side | None:
    """Return one of the files, loaded; what is wrong with it goes to stderr."""
    try:
        path = library.path(season)
        with guarded(path):
            return Side(path, load_any(path))
    except NoSuchSeasonError as error:
        complain([which_season(error)], ascii_only=options.ascii)
    except SeasonError as error:
        complain_about(error.file, error.problems, ascii_only=options.ascii)
    return None
