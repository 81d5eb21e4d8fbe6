"""`jornada config`: the settings, what each means and where it comes from."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from tui.commands.options import add_ascii
from tui.present.words.commands import COMMANDS as WORDS
from tui.present.words.commands import OPTIONS


def print_config(words: Sequence[str]) -> int:
    """Print the settings; mistakes in the config file make the exit code 2."""
    options = make_parser().parse_args(words)
    import os

    from tui.commands.output import complain_about, print_json, print_lines
    from tui.season.xdg import config_file, server_config_file
    from tui.settings.file import read_if_there
    from tui.settings.output import json_lines, text_lines

    file = server_config_file() if options.kiosk else config_file()
    is_there = file is not None and os.path.lexists(file)
    configured = read_if_there(file)
    if options.json:
        lines = json_lines(file, configured, os.environ, is_there=is_there)
        print_json(lines, ascii_only=options.ascii)
    else:
        lines = text_lines(file, configured, os.environ, is_there=is_there)
        print_lines(lines, ascii_only=options.ascii)
    complain_about(str(file), configured.problems, ascii_only=options.ascii)
    return 2 if configured.mistakes else 0


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of `jornada config`."""
    parser = argparse.ArgumentParser(
        prog="jornada config",
        description=WORDS["config"].description,
        epilog=WORDS["config"].epilog,
    )
    parser.add_argument("--json", action="store_true", help=OPTIONS["--json"])
    parser.add_argument("--kiosk", action="store_true", help=OPTIONS["config --kiosk"])
    add_ascii(parser)
    return parser
