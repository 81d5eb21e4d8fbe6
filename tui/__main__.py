"""The `jornada` command, also as `python -m tui`."""

from __future__ import annotations

import gc
import os
import sys

from tui.start.signals import signal

TYPE_CHECKING = False  # that of typing would have to be imported
if TYPE_CHECKING:
    from tui.start.first import FirstScreen

gc.disable()  # what is loaded stays: looking through it would cost a tenth of every start

if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # and not ignored by a script
    # Ctrl+C ends a program in silence, unless Python makes an exception of it, which may come in
    # the middle of an import and is taken there for an error.
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def main() -> int:
    """Run the command line, and end with its exit code."""
    first = None
    if sys.stdout and sys.stdout.isatty():
        from tui.start.first import show_first

        first = show_first(sys.argv[1:])
    try:
        code = _run(first)
    finally:
        if first and first.taken:
            first.taken.give_back()
    _end(code)
    return code


def _run(first: FirstScreen | None) -> int:
    """Run the command line and return the exit code."""
    from tui.cli import main as run

    try:
        return run(first=first)
    except SystemExit as left:  # of the parser of the options
        if isinstance(left.code, int):
            return left.code
        raise


def _end(code: int) -> None:
    """End the program at once: Python would take apart all that it has loaded, piece by piece.

    Return where something cannot be written any more: Python has an exit code of its own for it.
    """
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream:
                stream.flush()
    except (OSError, ValueError):
        return
    os._exit(code)


if __name__ == "__main__":
    sys.exit(main())
