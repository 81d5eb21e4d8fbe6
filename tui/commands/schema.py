"""`jornada schema`: the JSON Schema of the season file."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from tui.commands.options import new_parser


def print_schema(words: Sequence[str]) -> int:
    """Print the JSON Schema."""
    make_parser().parse_args(words)
    import json

    from tui.commands.output import print_lines
    from tui.season.schema import json_schema

    print_lines([json.dumps(json_schema(), indent=2)])
    return 0


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of `jornada schema`."""
    return new_parser("schema")
