"""`jornada new`: how it is asked for."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from typing import Any

from tui.commands.options import add_ascii, new_parser
from tui.planning.formats import FORMATS
from tui.present.words.command_options import OPTIONS


def make_season(words: Sequence[str]) -> int:
    """Make a season file."""
    parser = make_parser()
    options = parser.parse_args(words)
    from tui.commands.planning import make

    return make(parser, options)


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of `jornada new`."""
    parser = new_parser("new")
    parser.add_argument(
        "--competition",
        type=_read("name"),
        metavar="NAME",
        help=OPTIONS["new --competition"],
    )
    parser.add_argument("--season", type=_read("name"), metavar="NAME", help=OPTIONS["--season"])
    parser.add_argument("--country", type=_read("name"), metavar="NAME", help=OPTIONS["--country"])
    parser.add_argument("--teams", metavar='"A,B,C"', help=OPTIONS["new --teams"])
    parser.add_argument("--format", choices=FORMATS, help=OPTIONS["new --format"])
    parser.add_argument("--groups", type=_read("groups"), metavar="N", help=OPTIONS["--groups"])
    parser.add_argument("--qualify", type=_read("groups"), metavar="N", help=OPTIONS["--qualify"])
    parser.add_argument("--legs", type=_read("legs"), metavar="N", help=OPTIONS["--legs"])
    parser.add_argument("--tie-legs", type=_read("legs"), metavar="N", help=OPTIONS["--tie-legs"])
    parser.add_argument("--start", type=_read("day"), metavar="DATE", help=OPTIONS["--start"])
    parser.add_argument("--every", type=_read("rhythm"), metavar="DAYS", help=OPTIONS["--every"])
    parser.add_argument("--time", type=_read("time"), metavar="HH:MM", help=OPTIONS["--time"])
    parser.add_argument("--points", type=_read("points"), metavar="W,D,L", help=OPTIONS["--points"])
    order = parser.add_mutually_exclusive_group()
    order.add_argument("--seed-order", action="store_true", help=OPTIONS["--seed-order"])
    order.add_argument("--draw", metavar="LOTS", help=OPTIONS["--draw"])
    parser.add_argument("-o", "--output", metavar="FILE", help=OPTIONS["new --output"])
    parser.add_argument("--force", action="store_true", help=OPTIONS["new --force"])
    add_ascii(parser)
    return parser


def _read(kind: str) -> Callable[[str], Any]:
    """Return what reads an answer of a kind; it is imported when there is one."""

    def read(words: str) -> Any:
        from tui.commands import answers

        return getattr(answers, f"read_{kind}")(words)

    return read
