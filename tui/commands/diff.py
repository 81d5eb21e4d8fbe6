"""`jornada diff`: how it is asked for."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from tui.commands.options import add_ascii, add_format, new_parser
from tui.present.words.command_options import OPTIONS


def print_differences(words: Sequence[str]) -> int:
    """Print what two files say differently; return 1 where one denies the other."""
    options = make_parser().parse_args(words)
    from tui.commands.differing import print_comparison

    return print_comparison(options)


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of `jornada diff`."""
    parser = new_parser("diff")
    parser.add_argument("first", metavar="SEASON", help=OPTIONS["SEASON"])
    parser.add_argument("second", metavar="SEASON", help=OPTIONS["SEASON"])
    add_format(parser, "text", "json")
    parser.add_argument("--all", action="store_true", help=OPTIONS["--all"])
    add_ascii(parser)
    return parser
