"""`jornada check`: what does not add up in season files, for people, programs and workflows."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from tui.audit.audited import audited
from tui.audit.finding import Finding
from tui.commands.library import NoLibraryError, own_folders
from tui.commands.moment import add_ascii
from tui.commands.output import complain, print_json, print_lines
from tui.library.find import SUFFIX, is_folder, is_name, resolve
from tui.library.scan import season_files_below
from tui.present.findings import (
    Found,
    github_lines,
    github_problems,
    json_lines,
    summary,
    text_lines,
)
from tui.present.phrases import plural
from tui.season.load import Loaded, load
from tui.season.problems import SeasonError


@dataclass
class Checked:
    """What is to be written: lines for stdout, words for stderr, and the exit code."""

    lines: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    code: int = 0
    is_json: bool = False
    ascii_only: bool = False


def check(words: Sequence[str], missing: Callable[[str], str]) -> int:
    """Print what the audit finds; files that do not load make the exit code 2."""
    try:
        done = checked(words, missing)
    except NoLibraryError as error:
        complain(str(error).splitlines())
        return 2
    (print_json if done.is_json else print_lines)(done.lines, ascii_only=done.ascii_only)
    complain(done.told, ascii_only=done.ascii_only)
    return done.code


def checked(words: Sequence[str], missing: Callable[[str], str]) -> Checked:
    """Audit the seasons that a command line names; `missing` says of a name that nobody has it."""
    options = _parser().parse_args(words)
    done = Checked(is_json=options.format == "json", ascii_only=options.ascii)
    findings: list[Finding] = []
    paths = list(_paths(options.seasons, missing, done))
    for path in paths:
        try:
            loaded = load(path)
        except SeasonError as error:
            done.code = 2
            done.told += error.lines
            if options.format == "github":
                done.lines += github_problems(error.problems, path)
            continue
        done.told += [warning.text(path) for warning in loaded.warnings]
        found = _found(path, loaded)
        findings += [one.finding for one in found]
        match options.format:
            case "json":
                done.lines += json_lines(found)
            case "github":
                done.lines += github_problems(loaded.warnings, path)
                done.lines += github_lines(found, strict=options.strict)
            case _:
                done.lines += (
                    ["", *text_lines(found)] if done.lines and found else text_lines(found)
                )
    if paths:
        done.told.append(f"{plural(len(paths), 'season')}: {summary(findings)}")
    severities = {"contradiction", "gap"} if options.strict else {"contradiction"}
    if not done.code and any(one.open and one.severity in severities for one in findings):
        done.code = 1
    return done


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="jornada check",
        description="Find what does not add up: published figures and tables against results.",
        epilog="Exit codes: 0 nothing, 1 contradictions that no file knows of, 2 bad input.",
    )
    parser.add_argument("seasons", nargs="+", metavar="SEASON|FOLDER")
    parser.add_argument("--format", choices=("text", "json", "github"), default="text")
    parser.add_argument("--strict", action="store_true", help="exit with 1 for gaps too")
    add_ascii(parser)
    return parser


def _found(path: str, loaded: Loaded) -> list[Found]:
    """Answer the findings of a file with their lines."""
    found = audited(loaded)
    return [Found(path, at, one) for at, one in zip(found.lines, found.findings, strict=True)]


def _paths(seasons: Sequence[str], missing: Callable[[str], str], done: Checked) -> Iterator[str]:
    """Walk the season files that are meant: by path, by name, and all of a folder."""
    for season in seasons:
        path = resolve(season, own_folders())
        if is_folder(path):
            inside = _inside(path, done)
            if not inside:
                done.code = 2
                done.told.append(f"{path}: no season file (*{SUFFIX}) in this folder")
            yield from inside
        elif is_name(path):
            done.code = 2
            done.told.append(missing(season))
        else:
            yield path


def _inside(folder: str, done: Checked) -> list[str]:
    """Return the season files in a folder and below it.

    A folder that cannot be read is bad input: nobody knows what is in it.
    """

    def unreadable(error: OSError) -> None:
        done.code = 2
        done.told.append(f"{error.filename}: cannot be read: {(error.strerror or '').lower()}")

    return season_files_below(folder, unreadable)
