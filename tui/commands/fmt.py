"""`jornada fmt`: how it is asked for."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from tui.commands.options import add_ascii, new_parser
from tui.present.words.command_options import OPTIONS


def format_files(words: Sequence[str]) -> int:
    """Put season files into the house form."""
    options = make_parser().parse_args(words)
    from tui.commands.formatting import format_named

    return format_named(options)


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of `jornada fmt`."""
    parser = new_parser("fmt")
    parser.add_argument("files", nargs="+", metavar="FILE", help=OPTIONS["FILE"])
    parser.add_argument("--check", action="store_true", help=OPTIONS["--check"])
    parser.add_argument("--diff", action="store_true", help=OPTIONS["--diff"])
    parser.add_argument("--fix", action="store_true", help=OPTIONS["--fix"])
    add_ascii(parser)
    return parser
