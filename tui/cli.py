"""The command line: `jornada` opens the dashboard, the other commands need no screen.

Data go to stdout, words to stderr. Exit codes: 0 fine, 1 findings, 2 bad input or usage.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence

from tui.commands.moment import add_moment, load_season, no_season
from tui.commands.output import complain, print_json, print_lines


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

                return check(words[1:], no_season)
            case ["schema"]:
                return _schema(_schema_parser().parse_args(words[1:]))
            case _:
                from tui.commands.opening import open_dashboard  # noqa: PLC0415

                return open_dashboard(words)
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


def _table_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="jornada table", description="Print the tables of a stage, computed from its results."
    )
    parser.add_argument("seasons", nargs="+", metavar="SEASON")
    add_moment(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text")
    return parser


def _schema_parser() -> argparse.ArgumentParser:
    return argparse.ArgumentParser(
        prog="jornada schema", description="Print the JSON Schema of the season file."
    )


def _table(options: argparse.Namespace) -> int:
    """Print the tables of every season that loads; one that does not makes the exit code 2."""
    code = 0
    for index, season in enumerate(options.seasons):
        opened = load_season(season, options)
        if opened is None:
            code = 2
            continue
        warnings = (one.text(opened.path) for one in opened.loaded.warnings)
        complain(warnings, ascii_only=options.ascii)
        if options.format == "json":
            from tui.present.plain import json_lines  # noqa: PLC0415  the other format needs none

            print_json(json_lines(opened.view, opened.path), ascii_only=options.ascii)
        else:
            from tui.present.plain import text_lines  # noqa: PLC0415  likewise

            print_lines([""] if index else [])
            print_lines(text_lines(opened.view), ascii_only=options.ascii)
    return code


def _schema(_: argparse.Namespace) -> int:
    import json  # noqa: PLC0415

    from tui.season.schema import json_schema  # noqa: PLC0415  builds every model

    print_lines([json.dumps(json_schema(), indent=2)])
    return 0


if __name__ == "__main__":
    sys.exit(main())
