"""What every command does with its words: data go to stdout, all else to stderr.

Text is written in the signs that there are, JSON with escapes for the others.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, TextIO

from tui.present.page.signs import Signs, signs_for, spelled

if TYPE_CHECKING:
    from tui.season.raw.problems import Problem


def print_lines(lines: Iterable[str], *, ascii_only: bool = False) -> None:
    """Write lines of text to stdout, and see to it that they are there."""
    signs = _signs(sys.stdout, ascii_only=ascii_only)
    _write(spelled(line, signs) for line in lines)


def print_json(lines: Iterable[str], *, ascii_only: bool = False) -> None:
    """Write lines of JSON to stdout, and see to it that they are there."""
    if _signs(sys.stdout, ascii_only=ascii_only) != "all":
        from tui.present.output.harmless import in_ascii

        lines = map(in_ascii, lines)
    _write(lines)


def print_toml(text: str) -> None:
    """Write a season file to stdout; where there are not all signs, as escapes of TOML."""
    if _signs(sys.stdout, ascii_only=False) != "all":
        text = "".join(sign if sign.isascii() else _escape(sign) for sign in text)
    _write(text.splitlines())


def _escape(sign: str) -> str:
    return f"\\U{ord(sign):08x}"


def complain(lines: Iterable[str], *, ascii_only: bool = False) -> None:
    """Write to stderr; names in a message come from files and are made harmless.

    Where stderr cannot be written the exit code has to do.
    """
    from tui.present.page.text import clean_message

    if sys.stderr is None:  # the shell closed it, and print would write to stdout instead
        return
    signs = _signs(sys.stderr, ascii_only=ascii_only)
    with suppress(OSError):
        for line in lines:
            print(spelled(clean_message(line), signs), file=sys.stderr)


def complain_about(file: str, problems: Iterable[Problem], *, ascii_only: bool = False) -> None:
    """Write to stderr what is wrong with a file."""
    from tui.present.words.problems import problem_line

    complain((problem_line(problem, file) for problem in problems), ascii_only=ascii_only)


def _signs(stream: TextIO | None, *, ascii_only: bool) -> Signs:
    return "ascii" if ascii_only else signs_for(stream, os.environ)


def _write(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)
    if sys.stdout:  # there is none where the shell closed it
        sys.stdout.flush()
