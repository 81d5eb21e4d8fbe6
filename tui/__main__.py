"""The `jornada` command, also as `python -m tui`."""

from __future__ import annotations

import gc
import signal
import sys

gc.disable()  # what is loaded stays: looking through it would cost a tenth of every start

if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # and not ignored by a script
    # Ctrl+C ends a program in silence, unless Python makes an exception of it, which may come in
    # the middle of an import and is taken there for an error.
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def main() -> int:
    """Run the command line and return the exit code."""
    first = None
    if sys.stdout and sys.stdout.isatty():
        from tui.start.first import show_first

        first = show_first(sys.argv[1:])
    try:
        from tui.cli import main as run

        code = run(first=first)
    finally:
        if first and first.taken:
            first.taken.give_back()
    gc.freeze()  # or Python would look through all that lives once more, before it lets it go
    return code


if __name__ == "__main__":
    sys.exit(main())
