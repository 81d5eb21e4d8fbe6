"""`jornada table`: how it is asked for."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.commands.options import add_format, add_moment, new_parser
from tui.present.views.view_names import VIEW_NAMES
from tui.present.words.command_options import OPTIONS
from tui.present.words.view_options import not_a_column, not_of_view, not_rules

if TYPE_CHECKING:
    from tui.standings.views.era_rules import Era
    from tui.standings.views.sorting import SortColumn


def print_tables(words: Sequence[str]) -> int:
    """Print the tables of every season that is named."""
    parser = make_parser()
    options = parser.parse_args(words)
    choose_view(options)
    for option, value, view in (
        ("--since", options.since, "compare"),
        ("--since-round", options.since_round, "compare"),
        ("--rules", options.rules, "era"),
    ):
        if value is not None and options.view != view:
            parser.error(not_of_view(option, view))
    from tui.commands.tables import print_seasons

    return print_seasons(options)


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of `jornada table`."""
    parser = new_parser("table")
    parser.add_argument("seasons", nargs="+", metavar="SEASON", help=OPTIONS["SEASON"])
    parser.add_argument("--view", choices=VIEW_NAMES, help=OPTIONS["--view"])
    parser.add_argument(
        "--sort", type=_column, default="place", metavar="COLUMN", help=OPTIONS["--sort"]
    )
    parser.add_argument("--reverse", action="store_true", help=OPTIONS["--reverse"])
    parser.add_argument("--rules", type=_rules, metavar="RULES", help=OPTIONS["--rules"])
    since = parser.add_mutually_exclusive_group()
    since.add_argument("--since", metavar="REV", help=OPTIONS["--since"])
    since.add_argument("--since-round", type=int, metavar="N", help=OPTIONS["--since-round"])
    add_moment(parser)
    add_format(parser, "text", "json")
    return parser


def choose_view(options: argparse.Namespace) -> None:
    """Say which view is meant where only something of it is asked for."""
    if options.view is None:
        is_comparison = options.since is not None or options.since_round is not None
        options.view = "compare" if is_comparison else "era" if options.rules else "table"


def _column(words: str) -> SortColumn:
    """Return the column that somebody typed: `goals-for`."""
    from tui.standings.views.sorting import SORT_COLUMNS

    named = {name.replace("_", "-"): name for name in SORT_COLUMNS}
    if words not in named:
        raise argparse.ArgumentTypeError(not_a_column(words, list(named)))
    return named[words]


def _rules(words: str) -> Era:
    """Return the rules that somebody typed: `3`, `goal-average`, `2,head-to-head`."""
    from tui.standings.views.era_rules import SEPARATORS, WINS, Era

    wins = {str(win): win for win in WINS}
    separators = {name.replace("_", "-"): name for name in SEPARATORS}
    era = Era()
    for word in map(str.strip, words.split(",")):
        if word in wins:
            era = era._replace(win=wins[word])
        elif word in separators:
            era = era._replace(separator=separators[word])
        else:
            raise argparse.ArgumentTypeError(not_rules(words, [*wins, *separators]))
    return era
