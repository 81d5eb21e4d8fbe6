"""`jornada table`: how it is asked for."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from tui.commands.options import add_format, add_moment, new_parser
from tui.present.words.command_options import OPTIONS


def print_tables(words: Sequence[str]) -> int:
    """Print the tables of every season that is named."""
    options = make_parser().parse_args(words)
    from tui.commands.tables import print_seasons

    return print_seasons(options)


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of `jornada table`."""
    parser = new_parser("table")
    parser.add_argument("seasons", nargs="+", metavar="SEASON", help=OPTIONS["SEASON"])
    add_moment(parser)
    add_format(parser, "text", "json")
    return parser
