"""The `jornada` command, also as `python -m tui`."""

from __future__ import annotations

import signal
import sys


def main() -> int:
    """Run the command line; Ctrl+C ends it in silence, also while it is being imported."""
    python_s_own = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if python_s_own:  # and not ignored, as in the background of a script
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from tui.cli import main as run  # noqa: PLC0415  takes long enough to be interrupted

    try:
        if python_s_own:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        return run()
    except KeyboardInterrupt:
        return 130
    finally:
        if python_s_own:
            signal.signal(signal.SIGINT, signal.SIG_DFL)


if __name__ == "__main__":
    sys.exit(main())
