"""Printing the settings: what each means, where it comes from, and what is wrong with it."""

from __future__ import annotations

import argparse
import os

from tui.commands.output import complain_about, print_json, print_lines
from tui.season.xdg import config_file, server_config_file
from tui.settings.file import read_if_there
from tui.settings.output import json_lines, text_lines


def print_settings(options: argparse.Namespace) -> int:
    """Print the settings; mistakes in the config file make the exit code 2."""
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
