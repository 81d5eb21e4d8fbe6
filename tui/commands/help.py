"""`jornada help`: how the program or one of its commands is used, as `--help` prints it."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from tui.commands import COMMANDS, DASHBOARD
from tui.commands.options import new_parser
from tui.present.words.command_options import OPTIONS
from tui.present.words.commands import no_command


def print_help(words: Sequence[str]) -> int:
    """Print how the program is used, or the command that is named."""
    name = make_parser().parse_args(words).command
    if name is None or name in COMMANDS:
        return (COMMANDS[name] if name else DASHBOARD).load()(["--help"])
    from tui.commands.output import complain
    from tui.season.raw.nearest import nearest

    complain([no_command(name, nearest(name, COMMANDS), tuple(COMMANDS))])
    return 2


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of `jornada help`."""
    parser = new_parser("help")
    parser.add_argument("command", nargs="?", metavar="COMMAND", help=OPTIONS["COMMAND"])
    return parser
