"""`jornada list` and `jornada find`: how they are asked for."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from tui.commands.options import add_ascii, add_competition, add_format, new_parser
from tui.present.words.command_options import OPTIONS

_YES_NO = ("yes", "no")
_ORDERS = ("library", "season", "competition", "champion", "complete", "findings")


def make_list_parser() -> argparse.ArgumentParser:
    """Return the parser of `jornada list`."""
    parser = new_parser("list")
    parser.add_argument("folders", nargs="*", metavar="FOLDER", help=OPTIONS["folders"])
    add_competition(parser)
    parser.add_argument("--complete", choices=_YES_NO, help=OPTIONS["list --complete"])
    parser.add_argument("--findings", choices=_YES_NO, help=OPTIONS["list --findings"])
    parser.add_argument("--sort", choices=_ORDERS, default=_ORDERS[0], help=OPTIONS["list --sort"])
    parser.add_argument("--reverse", action="store_true", help=OPTIONS["--reverse"])
    add_format(parser, "text", "json", "markdown")
    add_ascii(parser)
    return parser


def make_find_parser() -> argparse.ArgumentParser:
    """Return the parser of `jornada find`."""
    parser = new_parser("find")
    parser.add_argument("words", nargs="+", metavar="WORDS", help=OPTIONS["WORDS"])
    parser.add_argument("--folder", action="append", default=[], help=OPTIONS["--folder"])
    add_format(parser, "text", "json")
    add_ascii(parser)
    return parser


def list_seasons(words: Sequence[str]) -> int:
    """Print the library, or the seasons of some folders."""
    options = make_list_parser().parse_args(words)
    from tui.commands.listing import print_library

    return print_library(options)


def find(words: Sequence[str]) -> int:
    """Print what is found."""
    options = make_find_parser().parse_args(words)
    from tui.commands.listing import print_found

    return print_found(options)
