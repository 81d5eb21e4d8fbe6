"""The command line: `jornada SEASON` opens the dashboard, the other commands need no screen.

Data go to stdout, words to stderr. Exit codes: 0 fine, 2 bad input or usage.
"""

from __future__ import annotations

import argparse
import gc
import io
import os
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from tui import __version__
from tui.library.find import FIRST_SEASON, is_name, names, resolve

if TYPE_CHECKING:
    from tui.present.view import View
    from tui.season.load import Loaded

_COMMANDS = """\
commands:
  jornada [SEASON]          open the dashboard
  jornada table SEASON...   print tables, as text or as JSON
  jornada schema            print the JSON Schema of the season file

SEASON is the path of a season file or the name of one in the library. Without one the dashboard
opens on the 1968 Copa Perú; press ? there for the keys.
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and answer the exit code."""
    gc.disable()
    words = list(sys.argv[1:] if argv is None else argv)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A terminal without UTF-8, or a file name that is no text: better an escape than nothing.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        match words[:1]:
            case ["table"]:
                return _table(_table_parser().parse_args(words[1:]))
            case ["schema"]:
                return _schema(_schema_parser().parse_args(words[1:]))
            case _:
                return _open(_open_parser().parse_args(words))
    except BrokenPipeError:
        _drop_output()  # whoever read it has left
        return 0
    except OSError as error:
        _drop_output()
        _complain([f"jornada: {error}"])
        return 2
    except KeyboardInterrupt:
        _drop_output()
        return 130


def _drop_output() -> None:
    """Let what is still to be written go nowhere, or Python would complain of it at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _open_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="jornada",
        description="A terminal dashboard for football seasons.",
        epilog=_COMMANDS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("season", nargs="?", metavar="SEASON", default=FIRST_SEASON)
    _add_moment(parser)
    parser.add_argument("--version", action="version", version=f"jornada {__version__}")
    return parser


def _table_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="jornada table", description="Print the tables of a stage, computed from its results."
    )
    parser.add_argument("seasons", nargs="+", metavar="SEASON")
    _add_moment(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text")
    return parser


def _schema_parser() -> argparse.ArgumentParser:
    return argparse.ArgumentParser(
        prog="jornada schema", description="Print the JSON Schema of the season file."
    )


def _add_moment(parser: argparse.ArgumentParser) -> None:
    """Add the options that say which moment of the season is meant."""
    when = parser.add_mutually_exclusive_group()
    when.add_argument("--round", type=int, metavar="N", help="as of round N of the stage")
    when.add_argument("--date", type=_date, metavar="D", help="as of a date: 1968-05-05")
    parser.add_argument(
        "--stage",
        metavar="S",
        help="the stage, by name or number; else the latest with results",
    )


def _date(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f'"{words}" is not a date, expected for example 1968-05-05'
        ) from None


def _open(options: argparse.Namespace) -> int:
    """Open the dashboard; without a terminal, print the table instead of failing."""
    opened = _load(options.season, options)
    if opened is None:
        return 2
    if not all(one and one.isatty() for one in (sys.stdin, sys.stdout)):
        _print(_text(opened.view))
        return 0
    from tui.dashboard.app import JornadaApp  # noqa: PLC0415  only a screen needs Textual

    app = JornadaApp(opened.path, opened.loaded, opened.view)
    app.run()
    return app.return_code or 0


def _table(options: argparse.Namespace) -> int:
    """Print the tables of every season that loads; one that does not makes the exit code 2."""
    code = 0
    for index, season in enumerate(options.seasons):
        opened = _load(season, options)
        if opened is None:
            code = 2
            continue
        _complain(warning.text(opened.path) for warning in opened.loaded.warnings)
        if options.format == "json":
            from tui.present.plain import json_lines  # noqa: PLC0415  the other format needs none

            _print(json_lines(opened.view, opened.path))
        else:
            _print([""] if index else [])
            _print(_text(opened.view))
    return code


def _schema(_: argparse.Namespace) -> int:
    import json  # noqa: PLC0415

    from tui.season.schema import json_schema  # noqa: PLC0415  builds every model

    _print([json.dumps(json_schema(), ensure_ascii=False, indent=2)])
    return 0


class _Opened(NamedTuple):
    """A season file, what was loaded from it, and the moment that is meant."""

    path: str
    loaded: Loaded
    view: View


def _load(season: str, options: argparse.Namespace) -> _Opened | None:
    """Load a season at the moment that is meant; what is wrong with either goes to stderr."""
    from tui.present.moments import NoSuchMomentError, of_date, of_round, of_stage  # noqa: PLC0415
    from tui.present.view import View  # noqa: PLC0415
    from tui.season.load import load  # noqa: PLC0415
    from tui.season.problems import SeasonError  # noqa: PLC0415

    path = resolve(season)
    if is_name(path):
        _complain([f'jornada: no file and no season "{season}"{_hint(season)}'])
        return None
    try:
        loaded = load(path)
    except SeasonError as error:
        _complain(error.lines)
        return None
    view = View.of(loaded.season)
    try:
        stage = None if options.stage is None else of_stage(view, options.stage)
        if stage is not None:
            view = view.at(view.timeline.of_stage(stage))
        if options.round is not None:
            view = view.at(of_round(view, options.round, view.moment.stage))
        if options.date is not None:
            view = view.on(options.date, of_date(view, options.date, stage))
    except NoSuchMomentError as error:
        _complain([f"{path}: {error}"])
        return None
    return _Opened(path, loaded, view)


def _hint(season: str) -> str:
    """Answer what somebody may have meant by the name of a season that is not there."""
    from tui.season.roster import nearest  # noqa: PLC0415

    near = nearest(season, [*names(), "table", "schema"])
    if near:
        return f', did you mean "{near}"?'
    return f", expected a file or one of {', '.join(names())}"


def _text(view: View) -> Iterator[str]:
    from tui.present.plain import text_lines  # noqa: PLC0415

    return text_lines(view)


def _print(lines: Iterator[str] | list[str]) -> None:
    for line in lines:
        print(line)
    if sys.stdout:  # there is none where the shell closed it
        sys.stdout.flush()


def _complain(lines: Iterator[str] | list[str]) -> None:
    """Write to stderr; names in a message come from files and are made harmless."""
    from tui.present.text import clean  # noqa: PLC0415

    for line in lines:
        print(clean(line), file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
