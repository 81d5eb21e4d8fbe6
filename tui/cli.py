"""The command line: `jornada SEASON` opens the dashboard, the other commands need no screen.

Data go to stdout, words to stderr. Exit codes: 0 fine, 2 bad input or usage.
"""

from __future__ import annotations

import argparse
import io
import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, TextIO

from tui import __version__
from tui.library.find import FIRST_SEASON, folders, is_name, names, resolve

if TYPE_CHECKING:
    from tui.library.reach import Reach
    from tui.present.signs import Signs
    from tui.present.view import View
    from tui.season.load import Loaded

_COMMANDS = """\
commands:
  jornada [SEASON]          open the dashboard
  jornada --kiosk [FOLDER]  the same for visitors, who can read that folder and do nothing else
  jornada table SEASON...   print tables, as text or as JSON
  jornada schema            print the JSON Schema of the season file

SEASON is the path of a season file or the name of one in the library. Without one the dashboard
opens on the 1968 Copa Perú; press ? there for the keys.
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and answer the exit code."""
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
    parser.add_argument("season", nargs="?", metavar="SEASON")
    _add_moment(parser)
    parser.add_argument(
        "--kiosk", action="store_true", help="SEASON is a folder, the only one read"
    )
    parser.add_argument("--cycle", type=_seconds, metavar="T", help="step on every T: 10s, 1m")
    parser.add_argument("--no-mouse", action="store_true", help="leave the mouse to the terminal")
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
    parser.add_argument("--ascii", action="store_true", help="show signs of ASCII alone")


def _date(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f'"{words}" is not a date, expected for example 1968-05-05'
        ) from None


def _seconds(words: str) -> float:
    found = re.fullmatch(r"(\d{1,6}(?:\.\d{1,3})?)([sm]?)", words)
    seconds = float(found[1]) * (60 if found[2] == "m" else 1) if found else 0
    if not seconds:
        raise argparse.ArgumentTypeError(f'"{words}" is no time, expected for example 10s or 1m')
    return seconds


def _open(options: argparse.Namespace) -> int:
    """Open the dashboard; without a terminal, print the table instead of failing."""
    from tui.library.reach import Reach  # noqa: PLC0415

    opened = (
        _enter_kiosk(options)
        if options.kiosk
        else _load(options.season or FIRST_SEASON, options, Reach())
    )
    if opened is None:
        return 2
    lacking = _lacking()
    if lacking:
        _complain([f"jornada: {lacking}; here is the table."], options)
        _print(_text(opened.view), options)
        return 0
    from tui.dashboard.app import JornadaApp  # noqa: PLC0415  only a screen needs Textual
    from tui.dashboard.terminal.abilities import Abilities  # noqa: PLC0415

    app = JornadaApp(
        opened.path,
        opened.loaded,
        opened.view,
        reach=opened.reach,
        terminal=Abilities.of(os.environ, "ascii" if options.ascii else None),
        cycle=options.cycle,
    )
    app.run(mouse=not options.no_mouse)
    return app.return_code or 0


def _enter_kiosk(options: argparse.Namespace) -> _Opened | None:
    """Open the season that a visitor sees first, and shut every way out."""
    from tui.library.kiosk import Kiosk  # noqa: PLC0415
    from tui.season.problems import SeasonError  # noqa: PLC0415

    kiosk = Kiosk(options.season or next(folders()))
    kiosk.shut(os.environ)
    try:
        path, loaded = kiosk.first()
    except SeasonError as error:
        _complain(error.lines, options)
        return None
    return _at_moment(path, loaded, options, kiosk)


def _lacking() -> str:
    """Say what is lacking for a dashboard, or nothing."""
    if not all(one and one.isatty() for one in (sys.stdin, sys.stdout)):
        return "this is no terminal"
    kind = os.environ.get("TERM", "")
    if kind in {"", "dumb", "unknown"}:
        return f'no dashboard on a terminal of the kind "{kind}"'
    return ""


def _table(options: argparse.Namespace) -> int:
    """Print the tables of every season that loads; one that does not makes the exit code 2."""
    from tui.library.reach import Reach  # noqa: PLC0415

    code = 0
    for index, season in enumerate(options.seasons):
        opened = _load(season, options, Reach())
        if opened is None:
            code = 2
            continue
        _complain((one.text(opened.path) for one in opened.loaded.warnings), options)
        if options.format == "json":
            from tui.present.plain import in_ascii, json_lines  # noqa: PLC0415  text needs neither

            lines = json_lines(opened.view, opened.path)
            _print(lines if _signs(sys.stdout, options) == "all" else map(in_ascii, lines))
        else:
            _print([""] if index else [])
            _print(_text(opened.view), options)
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
    reach: Reach


def _load(season: str, options: argparse.Namespace, reach: Reach) -> _Opened | None:
    """Load a season at the moment that is meant; what is wrong with either goes to stderr."""
    from tui.season.problems import SeasonError  # noqa: PLC0415

    path = resolve(season)
    if is_name(path):
        _complain([f'jornada: no file and no season "{season}"{_hint(season)}'], options)
        return None
    try:
        loaded = reach.load(path)
    except SeasonError as error:
        _complain(error.lines, options)
        return None
    return _at_moment(path, loaded, options, reach)


def _at_moment(
    path: str, loaded: Loaded, options: argparse.Namespace, reach: Reach
) -> _Opened | None:
    """Find the moment that is meant; what is wrong with it goes to stderr."""
    from tui.present.moments import NoSuchMomentError, of_date, of_round, of_stage  # noqa: PLC0415
    from tui.present.view import View  # noqa: PLC0415

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
        _complain([f"{path}: {error}"], options)
        return None
    return _Opened(path, loaded, view, reach)


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


def _signs(stream: TextIO | None, options: argparse.Namespace | None) -> Signs:
    from tui.present.signs import signs_for  # noqa: PLC0415

    return "ascii" if options and options.ascii else signs_for(stream, os.environ)


def _print(lines: Iterable[str], options: argparse.Namespace | None = None) -> None:
    """Write to stdout: data as they are, or text, which has options, in the signs there are."""
    from tui.present.signs import spelled  # noqa: PLC0415

    signs = _signs(sys.stdout, options) if options else "all"
    for line in lines:
        print(spelled(line, signs))
    if sys.stdout:  # there is none where the shell closed it
        sys.stdout.flush()


def _complain(lines: Iterable[str], options: argparse.Namespace | None = None) -> None:
    """Write to stderr; names in a message come from files and are made harmless."""
    from tui.present.signs import spelled  # noqa: PLC0415
    from tui.present.text import clean  # noqa: PLC0415

    signs = _signs(sys.stderr, options)
    for line in lines:
        print(spelled(clean(line), signs), file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
