"""`jornada help`: how the program or one of its commands is used, as `--help` prints it."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from tui.commands import COMMANDS, command
from tui.commands.output import complain
from tui.library.names import quoted
from tui.season.raw.roster import nearest


def print_help(words: Sequence[str]) -> int:
    """Print how the program is used, or the command that is named."""
    parser = argparse.ArgumentParser(
        prog="jornada help", description="Print how the program or one of its commands is used."
    )
    parser.add_argument("command", nargs="?", metavar="COMMAND")
    name = parser.parse_args(words).command
    if name is None or name in COMMANDS:
        return command(name)(["--help"])
    near = nearest(name, COMMANDS)
    hint = f'did you mean "{near}"?' if near else f"expected one of {', '.join(COMMANDS)}"
    complain([f"jornada: no command {quoted(name)}, {hint}"])
    return 2
