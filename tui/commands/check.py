"""`jornada check`: how it is asked for."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from tui.commands.options import add_ascii, add_format, new_parser
from tui.present.words.command_options import OPTIONS
from tui.present.words.commands import not_a_number_of_jobs

_DIGITS = 4
"""Nobody has as many processors as a number of so many digits says."""


def check(words: Sequence[str]) -> int:
    """Print what the audit finds; files that do not load make the exit code 2."""
    options = make_parser().parse_args(words)
    from tui.commands.checking import print_findings

    return print_findings(options)


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of `jornada check`."""
    parser = new_parser("check")
    parser.add_argument(
        "seasons", nargs="+", metavar="SEASON|FOLDER", help=OPTIONS["SEASON|FOLDER"]
    )
    add_format(parser, "text", "json", "github")
    parser.add_argument("--strict", action="store_true", help=OPTIONS["--strict"])
    parser.add_argument("--jobs", type=_jobs, metavar="N", help=OPTIONS["--jobs"])
    add_ascii(parser)
    return parser


def _jobs(words: str) -> int:
    jobs = int(words) if words.isdecimal() and len(words) < _DIGITS else 0
    if not jobs:
        raise argparse.ArgumentTypeError(not_a_number_of_jobs(words))
    return jobs
