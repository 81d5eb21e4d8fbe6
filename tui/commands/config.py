"""`jornada config`: how it is asked for."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from tui.commands.options import add_ascii, new_parser
from tui.present.words.command_options import OPTIONS


def print_config(words: Sequence[str]) -> int:
    """Print the settings; mistakes in the config file make the exit code 2."""
    options = make_parser().parse_args(words)
    from tui.commands.configuring import print_settings

    return print_settings(options)


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of `jornada config`."""
    parser = new_parser("config")
    parser.add_argument("--json", action="store_true", help=OPTIONS["config --json"])
    parser.add_argument("--kiosk", action="store_true", help=OPTIONS["config --kiosk"])
    add_ascii(parser)
    return parser
