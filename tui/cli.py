"""The command line: `jornada` opens the dashboard, the other commands need no screen.

Data go to stdout, words to stderr. Exit codes: 0 fine, 1 findings or nothing found, 2 bad input,
bad usage or a fault of the program.
"""

from __future__ import annotations

import io
import os
import sys

from tui import __version__

TYPE_CHECKING = False  # that of typing would have to be imported
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO

    from tui.start.first import FirstScreen


def main(argv: Sequence[str] | None = None, first: FirstScreen | None = None) -> int:
    """Run the command line and return the exit code.

    `first` is the first screen of the dashboard, where there is a terminal.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A terminal without UTF-8, or a file name that is no text: better an escape than nothing.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        return _run(words, first)
    except BrokenPipeError:
        _drop(sys.stdout)  # whoever read it has left
        return 0
    except Exception as error:  # noqa: BLE001  nobody is shown a traceback
        _drop(sys.stdout)
        return _tell(error)
    finally:
        _drop_unwritable(sys.stderr)


def _run(words: list[str], first: FirstScreen | None) -> int:
    """Run the command that is meant, and see to it that what it printed is there."""
    try:
        if words == ["--version"]:
            print(f"jornada {__version__}", flush=True)  # noqa: T201  no parser is needed for it
            return 0
        from tui.commands import COMMANDS

        if words and words[0] in COMMANDS:
            return COMMANDS[words[0]].load()(words[1:])
        if not words or (len(words) == 1 and not words[0].startswith("-")):
            from tui.commands.plain import open_plainly

            return open_plainly(words, first)
        from tui.commands.opening import open_dashboard

        return open_dashboard(words, first)
    except SystemExit:
        if sys.stdout:
            sys.stdout.flush()  # of a help text whose reader has left
        raise


def _tell(error: Exception) -> int:
    """Say what ended the program; where nobody listens the exit code has to do."""
    from tui.present.words.value_mistakes import unexpected
    from tui.season.raw.printable import printable

    said = (
        str(error) if isinstance(error, OSError) else unexpected(type(error).__name__, str(error))
    )
    if sys.stderr:
        try:
            print(printable(f"jornada: {said}"), file=sys.stderr)  # noqa: T201  it may be what failed
        except OSError:
            pass
    return 2


def _drop_unwritable(stream: TextIO | None) -> None:
    """Give up what cannot be written, for which Python would exit with a code of its own."""
    try:
        if stream:
            stream.flush()
    except OSError:
        _drop(stream)


def _drop(stream: TextIO | None) -> None:
    """Let what is still to be written go nowhere, or Python would complain of it at the end."""
    try:
        if stream:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except (OSError, ValueError):  # it is no file, or closed
        pass


if __name__ == "__main__":
    sys.exit(main())
