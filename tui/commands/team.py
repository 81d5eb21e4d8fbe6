"""`jornada team` and `jornada honours`: how they are asked for."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from tui.commands.options import (
    add_ascii,
    add_competition,
    add_format,
    add_moment,
    names_moment,
    new_parser,
)
from tui.present.words.command_options import OPTIONS
from tui.present.words.commands import MOMENT_WITHOUT_SEASON
from tui.present.words.view_options import AGAINST_IN_A_SEASON

_ORDERS = ("titles", "finals", "seasons", "name")


def make_team_parser() -> argparse.ArgumentParser:
    """Return the parser of `jornada team`."""
    parser = new_parser("team")
    parser.add_argument("name", metavar="NAME", help=OPTIONS["NAME"])
    parser.add_argument("season", nargs="?", metavar="SEASON", help=OPTIONS["[SEASON]"])
    parser.add_argument("--against", metavar="NAME", help=OPTIONS["--against"])
    add_moment(parser)
    add_format(parser, "text", "json")
    return parser


def make_honours_parser() -> argparse.ArgumentParser:
    """Return the parser of `jornada honours`."""
    parser = new_parser("honours")
    parser.add_argument("folders", nargs="*", metavar="FOLDER", help=OPTIONS["folders"])
    add_competition(parser)
    parser.add_argument(
        "--sort", choices=_ORDERS, default=_ORDERS[0], help=OPTIONS["honours --sort"]
    )
    add_format(parser, "text", "json")
    add_ascii(parser)
    return parser


def print_team(words: Sequence[str]) -> int:
    """Print a club, or a team in a season; return 1 where nobody has the name."""
    parser = make_team_parser()
    options = parser.parse_args(words)
    if options.season is None and names_moment(options):
        parser.error(MOMENT_WITHOUT_SEASON)
    if options.season is not None and options.against is not None:
        parser.error(AGAINST_IN_A_SEASON)
    if options.season is None and options.against is None:
        from tui.commands.clubs import print_club

        return print_club(options)
    from tui.commands.matches import print_meetings, print_team_of

    return print_team_of(options) if options.against is None else print_meetings(options)


def print_honours(words: Sequence[str]) -> int:
    """Print the roll of honour."""
    options = make_honours_parser().parse_args(words)
    from tui.commands.clubs import print_roll_of_honour

    return print_roll_of_honour(options)
