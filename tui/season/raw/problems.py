"""What is wrong with a season file: one line each, with the place, and all of them at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong in a file."""

    line: int
    where: str
    what: str
    column: int | None = None
    severity: Severity = "error"

    def text(self, file: str) -> str:
        """Say it as `file:line: where: what is wrong, what was expected`."""
        place = f"{file}:{self.line}" + (f":{self.column}" if self.column else "")
        parts = (place, "warning" if self.severity == "warning" else "", self.where, self.what)
        return printable(": ".join(part for part in parts if part))


def in_short(problems: Sequence[Problem], file: str) -> str:
    """Say the first of some problems, and how many more there are."""
    more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
    return problems[0].text(file) + more


class SeasonError(Exception):
    """A season that cannot be loaded; it knows every reason."""

    def __init__(self, file: str, problems: tuple[Problem, ...]) -> None:
        """Take the file as the user named it and its problems, errors and warnings alike."""
        self.file = file
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(self.lines))

    @property
    def lines(self) -> list[str]:
        """Every problem as one line of text."""
        return [problem.text(self.file) for problem in self.problems]

    @property
    def first(self) -> str:
        """The first error as one line: what a banner has room for."""
        return self.first_in(self.file)

    def first_in(self, file: str) -> str:
        """Answer the same of a file that is named in another way."""
        errors = [problem for problem in self.problems if problem.severity == "error"]
        return in_short(errors, file)


class UnreadableError(SeasonError):
    """A file that is not there, is not text, or cannot be read: there is no line to name."""

    def __init__(self, file: str, what: str) -> None:
        """Take the file as the user named it and what stands in the way."""
        super().__init__(file, (Problem(0, "", what),))

    @property
    def lines(self) -> list[str]:
        """The one sentence that says what stands in the way."""
        return [printable(f"{self.file}: {self.problems[0].what}")]

    @property
    def first(self) -> str:
        """The same sentence."""
        return self.lines[0]


def printable(text: str) -> str:
    """Answer text as one line in which a terminal finds nothing to obey, written as escapes."""
    if text.isprintable():
        return text
    return "".join(
        one if one.isprintable() else one.encode("unicode_escape").decode() for one in text
    )
