"""`jornada record`: how it is asked for."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.commands.options import add_ascii, new_parser
from tui.present.words.command_options import OPTIONS
from tui.present.words.commands import not_a_date

if TYPE_CHECKING:
    from tui.season.model.days import KnownDate


def record_results(words: Sequence[str]) -> int:
    """Put results into a season file; return 2 where nothing was written."""
    options = make_parser().parse_intermixed_args(words)  # options may stand before results
    from tui.commands.recording import record_typed

    return record_typed(options)


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of `jornada record`."""
    parser = new_parser("record")
    parser.add_argument("season", metavar="SEASON", help=OPTIONS["record:SEASON"])
    parser.add_argument("results", metavar="RESULT", nargs="*", help=OPTIONS["RESULT"])
    parser.add_argument("--preview", action="store_true", help=OPTIONS["--preview"])
    parser.add_argument("--stage", metavar="S", help=OPTIONS["record --stage"])
    parser.add_argument("--round", type=int, metavar="N", help=OPTIONS["record --round"])
    parser.add_argument("--date", type=_day, metavar="D", help=OPTIONS["record --date"])
    parser.add_argument("--add", action="store_true", help=OPTIONS["--add"])
    parser.add_argument("--replace", action="store_true", help=OPTIONS["--replace"])
    parser.add_argument("--json", action="store_true", help=OPTIONS["record --json"])
    add_ascii(parser)
    return parser


def _day(words: str) -> KnownDate:
    from tui.season.model.days import known_day

    found = known_day(words)
    if found is None:
        raise argparse.ArgumentTypeError(not_a_date(words))
    return found
