"""What is wrong with a file, in sentences: `file:line: where: what is wrong, what was expected`."""

from __future__ import annotations

from collections.abc import Callable

from tui.present.words.season_mistakes import ODD, OF_SENSE, TOO_MUCH
from tui.present.words.syntax_mistakes import NOT_TOML
from tui.present.words.value_mistakes import OF_CONFIG, OF_SHAPE, UNREADABLE, shown
from tui.season.raw.printable import printable
from tui.season.raw.problems import (
    Problem,
    SeasonError,
    Shown,
)

SENTENCES: dict[str, Callable[..., str]] = {
    **UNREADABLE,
    **NOT_TOML,
    **OF_SHAPE,
    **OF_SENSE,
    **TOO_MUCH,
    **ODD,
    **OF_CONFIG,
}
"""What makes the sentence for each kind of problem from its fields."""


def what(problem: Problem) -> str:
    """Return what is wrong, without the place."""
    sentence = SENTENCES[problem.kind](**problem.fields)
    return f"not TOML: {sentence}" if problem.is_syntax else sentence


def place_and_what(problem: Problem) -> str:
    """Return the part of the file that is wrong, and what is wrong with it."""
    return ": ".join(part for part in (_place(problem), what(problem)) if part)


def problem_line(problem: Problem, file: str) -> str:
    """Return a problem as one line: `file:line: where: what is wrong, what was expected`.

    Of a file that cannot be read there is no line to name.
    """
    if not problem.line:
        return printable(f"{file}: {what(problem)}")
    position = f"{file}:{problem.line}" + (f":{problem.column}" if problem.column else "")
    severity = ("warning",) if problem.severity == "warning" else ()
    return printable(": ".join((position, *severity, place_and_what(problem))))


def problem_lines(error: SeasonError) -> list[str]:
    """Return every problem of a file as one line."""
    return [problem_line(problem, error.file) for problem in error.problems]


def first_problem(error: SeasonError, file: str | None = None) -> str:
    """Return the first error as one line, and how many more there are: a banner has no more room.

    Args:
        error: what is wrong with the file.
        file: a shorter name for the file.
    """
    return problem_in_short(error.errors[0], len(error.errors), file or error.file)


def problem_in_short(first: Problem, count: int, file: str) -> str:
    """Return the first of some problems, and how many more there are."""
    more = f" (and {count - 1} more)" if count > 1 else ""
    return problem_line(first, file) + more


def _place(problem: Problem) -> str:
    """Return the part that is wrong; with its value, unless the sentence repeats that."""
    if problem.kind == "more_mistakes":
        return ""
    place = problem.place.text()
    value = problem.fields.get("value")
    if value is None or not problem.kind.startswith(("expected_", "not_a_number")):
        return place
    return f"{place} = {shown(value)}" if Shown(*value).type == "scalar" else place
