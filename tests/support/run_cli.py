"""The command line, run in this process and without a terminal."""

from __future__ import annotations

import contextlib
import io
import os
from pathlib import Path
from typing import NamedTuple

from tui.cli import main


class Ran(NamedTuple):
    """What the command line answered."""

    code: int
    out: str
    told: str


def run(*words: str | os.PathLike[str], folder: Path | None = None) -> Ran:
    """Run the command line in this process, without a terminal."""
    out, told = io.StringIO(), io.StringIO()
    with (
        contextlib.chdir(folder or Path.cwd()),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(told),
    ):
        try:
            code = main([os.fspath(word) for word in words])
        except SystemExit as left:
            code = int(left.code or 0)
    return Ran(code, out.getvalue(), told.getvalue())
