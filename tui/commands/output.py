"""What every command does with its words: data go to stdout, all else to stderr."""

from __future__ import annotations

import sys
from collections.abc import Iterable


def print_lines(lines: Iterable[str]) -> None:
    """Write lines to stdout, and see to it that they are there."""
    for line in lines:
        print(line)
    if sys.stdout:  # there is none where the shell closed it
        sys.stdout.flush()


def complain(lines: Iterable[str]) -> None:
    """Write to stderr; names in a message come from files and are made harmless."""
    from tui.present.text import clean  # noqa: PLC0415

    for line in lines:
        print(clean(line), file=sys.stderr)
