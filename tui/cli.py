"""The command line: `jornada` opens the dashboard, the other commands need no screen.

Data go to stdout, words to stderr. Exit codes: 0 fine, 1 findings, 2 bad input or usage.
"""

from __future__ import annotations

import argparse
import gc
import io
import os
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tui import __version__
from tui.commands.output import complain, print_lines
from tui.library.find import FIRST_SEASON, is_folder, is_name, names, resolve

if TYPE_CHECKING:
    from tui.present.opened import Opened
    from tui.present.view import View

_COMMANDS = """\
commands:
  jornada [FOLDER]          open the library, or a folder of season files
  jornada SEASON            open a season
  jornada list [FOLDER...]  print the library, as text, as JSON or as Markdown
  jornada find WORDS...     find seasons, clubs and places in the library
  jornada table SEASON...   print tables, as text or as JSON
  jornada check SEASON...   find what does not add up, in files and folders
  jornada schema            print the JSON Schema of the season file

SEASON is the path of a season file or the name of one in the library. Press ? in the dashboard
for the keys.
"""


def main(argv: Sequence[str] | None = None) -> int:  # noqa: PLR0911  one for each command
    """Run the command line and answer the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A terminal without UTF-8, or a file name that is no text: better an escape than nothing.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        match words[:1]:
            case ["table"]:
                return _table(_table_parser().parse_args(words[1:]))
            case ["list"]:
                from tui.commands.library import list_seasons  # noqa: PLC0415

                return list_seasons(words[1:])
            case ["find"]:
                from tui.commands.library import find  # noqa: PLC0415

                return find(words[1:])
            case ["check"]:
                from tui.commands.check import check  # noqa: PLC0415

                return check(words[1:], _no_season)
            case ["schema"]:
                return _schema(_schema_parser().parse_args(words[1:]))
            case _:
                return _open(_open_parser(), words)
    except BrokenPipeError:
        _drop_output()  # whoever read it has left
        return 0
    except OSError as error:
        _drop_output()
        complain([f"jornada: {error}"])
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
    parser.add_argument("season", nargs="?", metavar="SEASON|FOLDER")
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


def _open(parser: argparse.ArgumentParser, words: list[str]) -> int:
    """Open a season or the library; without a terminal, print what it would show."""
    gc.disable()  # what is loaded stays: looking through it would cost a tenth of the start
    options = parser.parse_args(words)
    has_terminal = all(one and one.isatty() for one in (sys.stdin, sys.stdout))
    if options.season is None or is_folder(options.season):
        if (options.round, options.date, options.stage) != (None, None, None):
            parser.error("--round, --date and --stage need a SEASON")
        return _open_library([options.season] if options.season else [], has_terminal)
    opened = _load(options.season, options)
    if opened is None:
        return 2
    if not has_terminal:
        print_lines(_text(opened.view))
        return 0
    return _show([], opened)


def _open_library(named: list[str], has_terminal: bool) -> int:  # noqa: FBT001  a fact, not a mode
    if has_terminal:
        return _show(named, None)
    from tui.commands.library import list_seasons  # noqa: PLC0415

    return list_seasons(["--", *named])


def _show(named: list[str], opened: Opened | None) -> int:
    """Show a season, or the library with its cursor on the season that was opened last."""
    from tui.commands.library import NoLibraryError, reader  # noqa: PLC0415
    from tui.library.last import remembered  # noqa: PLC0415

    try:
        reads = reader(named)
    except NoLibraryError as error:
        complain(str(error).splitlines())
        return 2
    from tui.dashboard.app import JornadaApp  # noqa: PLC0415  only a screen needs Textual

    app = JornadaApp(reads, opened, remembered() or str(Path(resolve(FIRST_SEASON)).absolute()))
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
        complain(warning.text(opened.path) for warning in opened.loaded.warnings)
        if options.format == "json":
            from tui.present.plain import json_lines  # noqa: PLC0415  the other format needs none

            print_lines(json_lines(opened.view, opened.path))
        else:
            print_lines([""] if index else [])
            print_lines(_text(opened.view))
    return code


def _schema(_: argparse.Namespace) -> int:
    import json  # noqa: PLC0415

    from tui.season.schema import json_schema  # noqa: PLC0415  builds every model

    print_lines([json.dumps(json_schema(), ensure_ascii=False, indent=2)])
    return 0


def _load(season: str, options: argparse.Namespace) -> Opened | None:
    """Load a season at the moment that is meant; what is wrong with either goes to stderr."""
    from tui.commands.library import NoLibraryError, own_folders  # noqa: PLC0415
    from tui.present.moments import NoSuchMomentError, of_date, of_round, of_stage  # noqa: PLC0415
    from tui.present.opened import Opened  # noqa: PLC0415
    from tui.present.view import View  # noqa: PLC0415
    from tui.season.load import load  # noqa: PLC0415
    from tui.season.problems import SeasonError  # noqa: PLC0415

    try:
        path = resolve(season, own_folders())
        if is_name(path):
            complain([_no_season(season)])
            return None
    except NoLibraryError as error:
        complain(str(error).splitlines())
        return None
    try:
        loaded = load(path)
    except SeasonError as error:
        complain(error.lines)
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
        complain([f"{path}: {error}"])
        return None
    return Opened(path, loaded, view)


def _no_season(season: str) -> str:
    """Say that there is no season of a name, and what somebody may have meant by it."""
    from tui.commands.library import own_folders  # noqa: PLC0415
    from tui.season.roster import nearest  # noqa: PLC0415

    known = names(own_folders())
    near = nearest(season, [*known, "table", "check", "schema", "list", "find"])
    hint = f'did you mean "{near}"?' if near else f"expected a file or one of {', '.join(known)}"
    return f'jornada: no file and no season "{season}", {hint}'


def _text(view: View) -> Iterator[str]:
    from tui.present.plain import text_lines  # noqa: PLC0415

    return text_lines(view)


if __name__ == "__main__":
    sys.exit(main())
