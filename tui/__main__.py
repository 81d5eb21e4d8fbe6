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
    from tui.cli import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())
