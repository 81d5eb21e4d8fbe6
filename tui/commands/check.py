"""`jornada check`: how it is asked for."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from tui.commands.options import add_ascii, add_format
from tui.present.words.commands import COMMANDS as WORDS
from tui.present.words.commands import OPTIONS


def check(words: Sequence[str]) -> int:
    """Print what the audit finds; files that do not load make the exit code 2."""
    options = make_parser().parse_args(words)
    from tui.commands.checking import print_findings

    return print_findings(options)


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of `jornada check`."""
    parser = argparse.ArgumentParser(
        prog="jornada check", description=WORDS["check"].description, epilog=WORDS["check"].epilog
    )
    parser.add_argument(
        "seasons", nargs="+", metavar="SEASON|FOLDER", help=OPTIONS["SEASON|FOLDER"]
    )
    add_format(parser, "text", "json", "github")
    parser.add_argument("--strict", action="store_true", help=OPTIONS["--strict"])
    add_ascii(parser)
    return parser
