"""`jornada import`: how it is asked for."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from tui.commands.options import add_ascii, new_parser
from tui.present.words.command_options import OPTIONS
from tui.present.words.formats import TITLES, not_same


def import_files(words: Sequence[str]) -> int:
    """Make season files of the sources that are named."""
    options = make_parser().parse_args(words)
    from tui.commands.intake import import_sources

    return import_sources(options)


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of `jornada import`."""
    parser = new_parser("import")
    parser.add_argument("sources", nargs="+", metavar="SOURCE", help=OPTIONS["SOURCE"])
    parser.add_argument("-o", "--output", metavar="FILE|FOLDER", help=OPTIONS["--output"])
    parser.add_argument("--from", dest="format_name", choices=TITLES, help=OPTIONS["--from"])
    parser.add_argument("--competition", metavar="NAME", help=OPTIONS["--competition"])
    parser.add_argument("--season", metavar="NAME", help=OPTIONS["--season"])
    parser.add_argument("--country", metavar="NAME", help=OPTIONS["--country"])
    parser.add_argument(
        "--same", metavar="A=B", type=_same, action="append", default=[], help=OPTIONS["--same"]
    )
    parser.add_argument("--teams", metavar="FILE", help=OPTIONS["--teams"])
    parser.add_argument("--force", action="store_true", help=OPTIONS["--force"])
    parser.add_argument("--json", action="store_true", help=OPTIONS["--json"])
    add_ascii(parser)
    return parser


def _same(words: str) -> tuple[str, str]:
    name, _, team = (part.strip() for part in words.partition("="))
    if not name or not team:
        raise argparse.ArgumentTypeError(not_same(words))
    return name, team
