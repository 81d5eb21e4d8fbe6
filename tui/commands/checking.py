"""What does not add up in season files, for people, programs and workflows."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress

from tui.start.without import Without

with Without("inspect"):  # it would make a docstring for a class that has none
    from dataclasses import dataclass, field

from tui.commands.folders import Library
from tui.commands.outcome import Outcome, Outcomes
from tui.commands.output import complain, print_json, print_lines
from tui.jobs.garbage import collecting
from tui.jobs.pool import PoolError, answers
from tui.jobs.work import Work, cores
from tui.library.find import is_file, is_folder
from tui.library.names import NoSuchSeasonError
from tui.library.paths import PIPED, SUFFIX
from tui.library.scan import season_files_below
from tui.present.output.findings import github_lines, github_problems, json_lines, text_lines
from tui.present.words.commands import (
    cannot_be_read,
    count_of_checked,
    no_season_in_folder,
    which_season,
)
from tui.present.words.numbers import plural
from tui.present.words.problems import problem_line
from tui.present.words.told import ToldFinding, summary
from tui.season.guard import guarded
from tui.season.named import NamedTuple
from tui.season.raw.problems import SeasonError, UnreadableError
from tui.season.text import FROM_THE_SHELL

_FEW = 12
"""So many files are checked before another process would have started."""


_NO_NAMES = ("", os.curdir, os.pardir)
"""What stands at the end of a path and names a folder anew."""


class Refused(NamedTuple):
    """What was named and cannot be checked: a folder, or a name that means no season."""

    told: str
    is_season: bool = False


@dataclass
class Checked:
    """What is to be written: lines for stdout, words for stderr, and what the exit code follows."""

    lines: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    findings: list[ToldFinding] = field(default_factory=list)
    seasons: int = 0
    read: int = 0
    bad_input: bool = False

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
    meant = list(_meant(options))
    outcomes = iter(_outcomes([each for each in meant if isinstance(each, str)], options.jobs))
    for each in meant:
        if isinstance(each, str):
            _add(done, each, next(outcomes), options)
        else:
            done.told.append(each.told)
            done.seasons += each.is_season
            done.bad_input = True
    done.told += done.summary()
    return done


def _outcomes(paths: Sequence[str], jobs: int | None) -> list[Outcome]:
    """Return what checking each file comes to, in their order: what is known of it, or anew."""
    outcomes = Outcomes()
    known = {path: outcomes.known(path) for path in paths}
    found = {path: outcome for path, outcome in known.items() if outcome is not None}
    new = [path for path in paths if path not in found]
    if jobs is None:
        jobs = cores() if len(new) > _FEW else 1
    anywhere = [path for path in new if _is_there_for_all(path)]
    try:
        if jobs > 1 and len(anywhere) > 1:
            found |= _found_elsewhere(anywhere, outcomes, jobs)
        for path in collecting([path for path in new if path not in found]):
            found[path] = outcomes.find(path)
    finally:
        outcomes.keep()
    return [found[path] for path in paths]


def _is_there_for_all(path: str) -> bool:
    """Return whether another process finds the same under a path; a pipe is read but once."""
    return path != PIPED and is_file(path) and not path.startswith(FROM_THE_SHELL)


def _found_elsewhere(paths: Sequence[str], outcomes: Outcomes, jobs: int) -> dict[str, Outcome]:
    """Let other processes check files; where there can be none, those that are left stay so."""
    found: dict[str, Outcome] = {}
    requests = [os.fsencode(path) for path in paths]
    with (
        suppress(PoolError),
        closing(answers(Work("tui.commands.outcome", {}), requests, jobs)) as told,
    ):
        for answer in told:
            path = paths[answer.at]
            if answer.data is None:
                died = UnreadableError(path, "reader_ended", code=answer.ended)
                found[path] = Outcome((), died.problems, is_read=False)
            else:
                found[path] = outcomes.take(path, answer.data)
    return found


def _add(done: Checked, path: str, outcome: Outcome, options: argparse.Namespace) -> None:
    """Write what checking a file came to for whoever is to read it."""
    done.seasons += 1
    try:
        with guarded(path):
            told = [problem_line(problem, path) for problem in outcome.problems]
            lines = list(_lines(path, outcome, options))
    except SeasonError as error:
        outcome = Outcome((), error.problems, is_read=False)
        told = [problem_line(problem, path) for problem in error.problems]
        is_workflow = options.format == "github"
        lines = list(github_problems(error.problems, path)) if is_workflow else []
    done.told += told
    done.findings += outcome.findings
    if outcome.is_read:
        done.read += 1
    else:
        done.bad_input = True
    if options.format == "text" and done.lines and lines:
        done.lines.append("")
    done.lines += lines


def _lines(path: str, outcome: Outcome, options: argparse.Namespace) -> Iterator[str]:
    """Write what was found in a file; what is wrong with it is a line in a workflow alone."""
    match options.format:
        case "json":
            yield from json_lines(path, outcome.findings)
        case "github":
            yield from github_problems(outcome.problems, path)
            yield from github_lines(path, outcome.findings, strict=options.strict)
        case _:
            yield from text_lines(path, outcome.findings)


def _meant(options: argparse.Namespace) -> Iterator[str | Refused]:
    """Yield the season files that are meant, each once: by path, by name, and all of a folder."""
    library = Library(ascii_only=options.ascii)
    yielded: set[str | Refused] = set()
    real_path = _real_paths()
    for season in options.seasons:
        try:
            path = library.path(season)
        except NoSuchSeasonError as error:
            yield Refused(which_season(error), is_season=True)
            continue
        for each in _inside(path) if path != PIPED and is_folder(path) else [path]:
            real = each if isinstance(each, Refused) else real_path(each)
            if real not in yielded:
                yielded.add(real)
                yield each


def _real_paths() -> Callable[[str], str]:
    """Return what follows the links on the way to a file, those to each folder once."""
    folders: dict[str, str] = {}

    def real_path(path: str) -> str:
        folder, name = os.path.split(path)
        if name in _NO_NAMES or os.path.islink(path):
            return os.path.realpath(path)
        if folder not in folders:
            folders[folder] = os.path.realpath(folder)
        return f"{folders[folder]}{os.sep}{name}"

    return real_path


def _inside(folder: str) -> Iterator[str | Refused]:
    """Yield the season files in a folder and below it.

    A folder that cannot be read is bad input: nobody knows what is in it.
    """
    unreadable: list[OSError] = []
    files = season_files_below(folder, unreadable.append)
    for error in unreadable:
        yield Refused(cannot_be_read(str(error.filename), error.strerror or ""))
    if not files and not unreadable:
        yield Refused(no_season_in_folder(folder, SUFFIX))
    yield from files
