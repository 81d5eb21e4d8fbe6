"""The mistakes of a broken text, in the order in which they are met."""

from __future__ import annotations

from tui.season.mistakes import slips
from tui.season.mistakes.tables import Repeated
from tui.season.mistakes.tokens import Token
from tui.season.raw.problems import NotToml, Problem, Value


class Log:
    """The mistakes so far: of each line the first."""

    def __init__(self, text: str) -> None:
        """Begin without a mistake."""
        self._text = text
        self.problems: list[Problem] = []
        self.told = 0  # the echoes too

    def tell_unclosed(self, opening: Token, closing: str) -> None:
        """Keep that a bracket has not been closed."""
        self.tell(opening, "bracket_not_closed", opening=opening.text, closing=closing)

    def tell(self, at: Token, kind: NotToml, /, **fields: Value) -> None:
        """Keep the first mistake of a line: what follows on it is likely an echo."""
        self.told += 1
        if all(problem.line != at.line for problem in self.problems[-3:]):
            self.problems.append(Problem(kind, fields, line=at.line, column=at.column))

    def tell_repeated(self, at: Token, repeated: Repeated) -> None:
        """Keep that a table or a key is there already."""
        name = "key" if repeated.kind == "key_repeated" else "name"
        self.tell(at, repeated.kind, **{name: repeated.name}, line=repeated.line)

    def tell_early_end(self, text: Token, line: int) -> None:
        """Keep that a text of several lines ended before what was meant to be its end."""
        if len(text.text) == 2:
            self.tell(text, "text_of_several_lines", text=text.text, mark=text.text[0] * 3)
        else:
            self.tell(text, "text_ends_early", line=line, mark=text.text[:3])

    def tells_comma(self, at: Token, near: Token) -> bool:
        """Keep that a number around a token has a comma, and return whether one has."""
        number = slips.decimal_comma(self._text, near)
        if number:
            self.tell(at, "comma_in_number", number=number)
        return number is not None
