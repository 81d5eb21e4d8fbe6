"""A season planned, asked for where somebody is there to answer, and written."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from tui.commands.asking import GivenUpError, ask_for
from tui.commands.output import complain, complain_about, print_toml
from tui.commands.teams import dealt_teams
from tui.commands.writing import NotWrittenError, write_file
from tui.planning.calendar import Rhythm
from tui.planning.plan import Plan, mistakes
from tui.planning.season import CalendarEndsError, season_of
from tui.present.words import planning as words_of
from tui.season.load import parse
from tui.season.raw.problems import SeasonError
from tui.season.writing.write import write

_REQUIRED = ("competition", "season", "teams", "format")


def make(parser: argparse.ArgumentParser, options: argparse.Namespace) -> int:
    """Make a season, and write or print it; return 1 where it was given up, 2 for bad input."""
    lacking = [name for name in _REQUIRED if getattr(options, name) is None]
    try:
        if lacking and not _is_at_terminal():
            parser.error(words_of.missing(lacking))
        if options.teams is not None:
            options.teams = dealt_teams(options.teams)
        if lacking:
            ask_for(options)
    except SeasonError as error:
        complain_about(error.file, error.problems, ascii_only=options.ascii)
        return 2
    except argparse.ArgumentTypeError as error:
        parser.error(str(error))
    except GivenUpError:
        return 1
    return _make(parser, options)


def plan_of(options: argparse.Namespace) -> Plan:
    """Return what is planned; what no option says is as usual."""
    is_cup = options.format == "knockout"
    return Plan(
        competition=options.competition,
        season=options.season,
        country=options.country,
        format=options.format,
        dealt=options.teams,
        groups=options.groups or 1,
        qualify=options.qualify or 2,
        legs=options.legs or (options.tie_legs if is_cup else None) or 1,
        tie_legs=options.tie_legs or 1,
        start=options.start,
        rhythm=options.every or Rhythm(),
        time=options.time,
        points=options.points,
        draw=options.draw,
    )


def _make(parser: argparse.ArgumentParser, options: argparse.Namespace) -> int:
    if options.every is not None and options.start is None:
        parser.error(words_of.RHYTHM_WITHOUT_START)
    plan = plan_of(options)
    for wrong in mistakes(plan):
        parser.error(words_of.wrong_plan(wrong))
    try:
        raw = season_of(plan, words_of.between_places)
    except CalendarEndsError:
        parser.error(words_of.CALENDAR_ENDS)
    text = write(raw)
    name = options.output or "season.toml"
    try:
        parse(text, name)
    except SeasonError as error:
        complain_about(error.file, error.problems, ascii_only=options.ascii)
        return 2
    if options.output is None:
        print_toml(text)
        return 0
    return _write(Path(options.output), text, raw, options)


def _write(path: Path, text: str, raw: dict[str, Any], options: argparse.Namespace) -> int:
    try:
        write_file(path, text, force=options.force)
    except NotWrittenError as error:
        complain([error.sentence], ascii_only=options.ascii)
        return 2
    complain([words_of.made(str(path), *_counts(raw))], ascii_only=options.ascii)
    return 0


def _counts(raw: dict[str, Any]) -> tuple[int, int, int]:
    """Return how many matches, ties without any and rounds there are; groups play side by side."""
    matches = ties = rounds = 0
    for stage in raw["stages"]:
        units = stage.get("groups", [stage])
        rounds += max(len(unit["rounds"]) for unit in units)
        for played in (each for unit in units for each in unit["rounds"]):
            legs = [len(tie.get("legs", ())) for tie in played.get("ties", ())]
            matches += len(played.get("matches", ())) + sum(legs)
            ties += legs.count(0)
    return matches, ties, rounds


def _is_at_terminal() -> bool:
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))
