"""What does not add up in season files, for people, programs and workflows."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tui.audit.audited import audit_loaded
from tui.audit.finding import Finding
from tui.commands.folders import Library
from tui.commands.output import complain, print_json, print_lines
from tui.library.find import SUFFIX, is_folder
from tui.library.names import NoSuchSeasonError
from tui.library.scan import season_files_below
from tui.present.output.findings import (
    LocatedFinding,
    github_lines,
    github_problems,
    json_lines,
    text_lines,
)
from tui.present.words.commands import (
    cannot_be_read,
    count_of_checked,
    no_season_in_folder,
    which_season,
)
from tui.present.words.findings import summary
from tui.present.words.numbers import plural
from tui.present.words.problems import problem_line, problem_lines
from tui.season.guard import guarded
from tui.season.load import Loaded, load
from tui.season.raw.problems import SeasonError


@dataclass
class Checked:
    """What is to be written: lines for stdout, words for stderr, and what the exit code follows."""

    lines: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    seasons: int = 0
    read: int = 0
    bad_input: bool = False

    def refuse(self, *told: str) -> None:
        """Say what is wrong with the input."""
        self.told += told
        self.bad_input = True

    def code(self, *, strict: bool) -> int:
        """Return the exit code."""
        severities = {"contradiction", "gap"} if strict else {"contradiction"}
        if self.bad_input:
            return 2
        return int(any(one.open and one.severity in severities for one in self.findings))

    def summary(self) -> Iterator[str]:
        """Yield the last line, which speaks of all that was named and of what was read."""
        if self.seasons:
            seasons = plural(self.seasons, "season")
            yield count_of_checked(seasons, self.read, self.seasons, summary(self.findings))


def print_findings(options: argparse.Namespace) -> int:
    """Print what the audit finds; files that do not load make the exit code 2."""
    done = checked(options)
    write = print_json if options.format == "json" else print_lines
    write(done.lines, ascii_only=options.ascii)
    complain(done.told, ascii_only=options.ascii)
    return done.code(strict=options.strict)


def checked(options: argparse.Namespace) -> Checked:
    """Audit the seasons that are named."""
    done = Checked()
    for path in _paths(options, done):
        done.seasons += 1
        try:
            with guarded(path):
                loaded = load(path)
                found = _found(path, loaded)
                lines = list(_lines(path, loaded, found, options))
        except SeasonError as error:
            done.refuse(*problem_lines(error))
            if options.format == "github":
                done.lines += github_problems(error.problems, path)
            continue
        done.read += 1
        done.findings += [one.finding for one in found]
        done.told += [problem_line(warning, path) for warning in loaded.warnings]
        if options.format == "text" and done.lines and lines:
            done.lines.append("")
        done.lines += lines
    done.told += done.summary()
    return done


def _found(path: str, loaded: Loaded) -> list[LocatedFinding]:
    """Return the findings of a file with their lines."""
    found = audit_loaded(loaded)
    return [
        LocatedFinding(path, at, one) for at, one in zip(found.lines, found.findings, strict=True)
    ]


def _lines(
    path: str, loaded: Loaded, found: Sequence[LocatedFinding], options: argparse.Namespace
) -> Iterator[str]:
    """Write what was found in a file for whoever is to read it."""
    match options.format:
        case "json":
            yield from json_lines(found)
        case "github":
            yield from github_problems(loaded.warnings, path)
            yield from github_lines(found, strict=options.strict)
        case _:
            yield from text_lines(found)


def _paths(options: argparse.Namespace, done: Checked) -> Iterator[str]:
    """Yield the season files that are meant, each once: by path, by name, and all of a folder."""
    library = Library(ascii_only=options.ascii)
    yielded: set[str] = set()
    for season in options.seasons:
        try:
            path = library.path(season)
        except NoSuchSeasonError as error:
            done.seasons += 1
            done.refuse(which_season(error))
            continue
        for each in _inside(path, done) if is_folder(path) else [path]:
            real = os.path.realpath(each)
            if real not in yielded:
                yielded.add(real)
                yield each


def _inside(folder: str, done: Checked) -> list[str]:
    """Return the season files in a folder and below it.

    A folder that cannot be read is bad input: nobody knows what is in it.
    """
    unreadable: list[OSError] = []
    found = season_files_below(folder, unreadable.append)
    for error in unreadable:
        done.refuse(cannot_be_read(str(error.filename), error.strerror or ""))
    if not found and not unreadable:
        done.refuse(no_season_in_folder(folder, SUFFIX))
    return found
