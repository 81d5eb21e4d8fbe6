"""`jornada schema`: the JSON Schema of the season file."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence

from tui.commands.output import print_lines
from tui.season.schema import json_schema


def print_schema(words: Sequence[str]) -> int:
    """Print the JSON Schema."""
    argparse.ArgumentParser(
        prog="jornada schema", description="Print the JSON Schema of the season file."
    ).parse_args(words)
    print_lines([json.dumps(json_schema(), indent=2)])
    return 0
