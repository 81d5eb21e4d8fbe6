"""Questions for what no option says, one after the other, at a terminal."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from tui.commands.answers import (
    read_day,
    read_format,
    read_groups,
    read_legs,
    read_name,
    read_points,
    read_rhythm,
    read_time,
)
from tui.commands.output import complain, complain_about
from tui.commands.teams import dealt_teams
from tui.formats.titles import slug
from tui.library.paths import PIPED
from tui.planning.formats import FORMATS
from tui.planning.plan import Plan, mistakes
from tui.present.page.text import clean_message
from tui.present.words import planning as words_of
from tui.present.words.formats import not_overwritten
from tui.season.named import NamedTuple
from tui.season.raw.problems import SeasonError

_SUFFIX = ".toml"
_LONGEST_ANSWER = 1 << 20


class GivenUpError(Exception):
    """Nobody answers any more."""


class _Question(NamedTuple):
    """What is asked: how the answer is read, what holds without one, and whether one is needed."""

    name: str
    read: Callable[[str], Any]
    default: str | None = None
    is_needed: bool = True


def ask_for(options: argparse.Namespace) -> None:
    """Ask for what the options do not say; raises `GivenUpError` where the answers end."""
    for question in _questions(options):
        if getattr(options, question.name) is None:
            setattr(options, question.name, _answer(question, options))


def _questions(options: argparse.Namespace) -> Iterator[_Question]:
    """Yield the questions; which ones there are depends on the answers to those before."""
    yield _Question("competition", read_name)
    yield _Question("season", read_name, str(datetime.now().astimezone().year))
    yield _Question("teams", _teams)
    given = len(options.teams)
    is_grouped = given > 1 or options.groups is not None
    yield _Question("format", _format, "groups" if is_grouped else FORMATS[0])
    has_groups = options.format in ("groups", "groups+knockout")
    if has_groups and given == 1:
        yield _Question("groups", read_groups, str(_usual_groups(len(options.teams[0]))))
    if options.format == "groups+knockout":
        yield _Question("qualify", read_groups, "2")
    if has_groups or options.format == "knockout":
        yield _Question("legs", read_legs, "1")
    if options.format == "groups+knockout":
        yield _Question("tie_legs", read_legs, "1")
    if options.format != "knockout":
        yield _Question("points", read_points, "3,1,0")
    yield _Question("start", read_day, is_needed=False)
    if options.start is not None:
        yield _Question("every", read_rhythm, "7d")
    yield _Question("time", read_time, is_needed=False)
    yield _Question("output", _file, f"{slug(options.season, options.competition)}{_SUFFIX}")


def _usual_groups(teams: int) -> int:
    """Return how many groups of about four some teams make."""
    return max(2 if teams >= 4 else 1, round(teams / 4))


def _answer(question: _Question, options: argparse.Namespace) -> Any:
    """Ask until an answer can be read and leads to a season that can be made."""
    choices = FORMATS if question.name == "format" else ()
    while True:
        given = _line(words_of.prompt(question.name, question.default, choices))
        words = given or question.default or ""
        if not words and not question.is_needed:
            return None
        try:
            return _read(question, words, options)
        except argparse.ArgumentTypeError as error:
            complain([str(error)], ascii_only=options.ascii)
        except SeasonError as error:
            complain_about(error.file, error.problems, ascii_only=options.ascii)


def _read(question: _Question, words: str, options: argparse.Namespace) -> Any:
    """Read an answer; raises `ArgumentTypeError` for one with which no season can be made."""
    if not words:
        raise argparse.ArgumentTypeError(words_of.NEEDS_AN_ANSWER)
    value = question.read(words)
    if question.name == "output" and not options.force and Path(value).exists():
        raise argparse.ArgumentTypeError(not_overwritten(value))
    _check(question.name, value, options)
    return value


def _line(asked: str) -> str:
    """Return what somebody types after a question."""
    sys.stderr.write(f"{clean_message(asked)} ")  # with the blank that cleaning takes away
    sys.stderr.flush()
    line = sys.stdin.readline(_LONGEST_ANSWER)
    if not line:
        sys.stderr.write("\n")
        raise GivenUpError
    return line.strip()


def _teams(words: str) -> tuple[tuple[str, ...], ...]:
    """Read teams; they cannot be piped in where somebody types."""
    if words == PIPED:
        raise argparse.ArgumentTypeError(words_of.NO_TEAMS)
    return dealt_teams(words)


def _format(words: str) -> str:
    """Read a format, of which the beginning is enough where it can mean no other."""
    meant = [name for name in FORMATS if name.startswith(words.casefold())]
    return meant[0] if len(meant) == 1 else read_format(words.casefold())


def _file(words: str) -> str:
    """Read the name of a season file."""
    if not words.endswith(_SUFFIX) or not words.isprintable():
        raise argparse.ArgumentTypeError(words_of.NO_FILE_NAME)
    return words


def _check(name: str, value: Any, options: argparse.Namespace) -> None:
    """Raise `ArgumentTypeError` where an answer makes a season impossible."""
    answers = {**vars(options), name: value}
    if name not in ("teams", "format", "groups", "qualify"):
        return
    plan = Plan(
        competition="",
        season="",
        format=answers["format"] or ("single" if len(answers["teams"]) == 1 else "groups"),
        dealt=answers["teams"],
        groups=answers["groups"] or 1,
        qualify=answers["qualify"] or 1,
    )
    for wrong in mistakes(plan):
        if wrong.kind != "one_group" or name in ("groups", "qualify"):
            raise argparse.ArgumentTypeError(words_of.wrong_plan(wrong))
