"""What is wrong with a text that is no TOML: the likely mistakes, each where it began.

A parser stops where it understands nothing any more, which may be lines below the mistake. This
reads the text as far as it can be understood, and goes on after what is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

import tomli

from tui.season.mistakes import slips, suggest
from tui.season.mistakes.lexemes import Lexeme, lexemes
from tui.season.mistakes.recovery import Container, Recovery
from tui.season.mistakes.tables import Tables
from tui.season.raw.problems import Problem

_PAIR = re.compile(r"""([\w.-]+|"[^"\n]*")[ \t]*=(?!=)""", re.ASCII)
_KEY = re.compile(r"[A-Za-z0-9_.-]+")
_VALUE = re.compile(r"[^][,{}\n#]{0,200}")

_State: TypeAlias = "Callable[[Lexeme], _State]"

_MOST = 100
"""Mistakes of syntax that are told: what follows so many is hardly understood any more."""

_MOST_TOLD = 1000
"""The same with their echoes on the same lines."""

_LARGEST = 1_000_000
"""Characters that are read for mistakes, which takes time; of more the parser alone tells."""


def explain_syntax(text: str, error: tomli.TOMLDecodeError) -> tuple[Problem, ...]:
    """Return the likely mistakes of a text that the TOML parser refused, at least one."""
    problems = _Reader(text).read() if len(text) <= _LARGEST else []
    if not problems or min(problem.line for problem in problems) > error.lineno:
        fields = {"message": error.msg}
        refused = Problem("parser_refuses", fields, line=error.lineno, column=error.colno)
        problems = [refused, *problems]
    return tuple(problems)


class _Reader(Recovery):
    """A state machine over the lexemes; each state takes one and returns the next state."""

    def read(self) -> list[Problem]:
        """Return the mistakes of the text, in the order in which they are met."""
        state: _State = self._statement
        for lexeme in lexemes(self.text):
            if lexeme.at < self.skip:
                continue
            if slips.is_unseen(lexeme.text):
                self.tell(lexeme, "invisible_sign", sign=lexeme.text)
                continue
            if self.outer and (lexeme.kind == "end" or slips.begins_table(self.text, lexeme)):
                if not self.doubtful:
                    self.tell_unclosed(self.outer[-1])
                self.outer.clear()
                state = self._statement
            state = state(lexeme)
            if lexeme.kind != "newline":
                self.last = lexeme
            if len(self.problems) == _MOST or self.told == _MOST_TOLD:
                break
        return self.problems

    # --- what may stand in a file ---------------------------------------------------------------

    def _statement(self, lexeme: Lexeme) -> _State:
        """Expect a key or a header, at the beginning of a line."""
        self.doubtful = False
        if lexeme.kind in ("newline", "end"):
            return self._statement
        return self._header(lexeme) if lexeme.text == "[" else self._key(lexeme)

    def _header(self, lexeme: Lexeme) -> _State:
        header = slips.Header.of(self.text, lexeme)
        repeated = self.tables.enter(header.path, lexeme.line, is_list=header.is_list)
        if header.wrong:
            self.tell(lexeme, header.wrong, **header.fields)
        elif repeated:
            self.tell_repeated(lexeme, repeated)
        return self._pass_line(lexeme)

    def _key(self, lexeme: Lexeme) -> _State:
        """Expect a key, or the end of an inline table."""
        if lexeme.kind == "newline":
            return self._key
        self.before = self.last
        if lexeme.kind == "text":
            self.key, self.parts = lexeme, [lexeme.text[1:-1]]
            return self._equals
        if lexeme.kind != "word":
            return (
                self._close(lexeme)
                if self.outer and lexeme.text == "}"
                else self._misplaced(lexeme)
            )
        if slips.is_comment(lexeme.text):
            self.tell(lexeme, "not_a_comment", word=lexeme.text)
            return self._pass_line(lexeme)
        bare = lexeme.text.rstrip(":")
        self.key, self.parts = lexeme, [part for part in bare.split(".") if part]
        if bare != lexeme.text:
            return self._colon(lexeme)
        if not _KEY.fullmatch(bare):
            self.tell(lexeme, "not_a_key", key=bare, meant=slips.meant_key(bare))
        return self._equals

    def _equals(self, lexeme: Lexeme) -> _State:
        """Expect = after a key, or the rest of a dotted one."""
        if lexeme.text == "=":
            repeated = self.keys.add(tuple(self.parts), self.key.line)
            if repeated:
                self.tell_repeated(self.key, repeated)
            return self._value
        if lexeme.kind == "word" and (lexeme.text.startswith(".") or self.last.text.endswith(".")):
            self.parts += [part for part in lexeme.text.split(".") if part]
            return self._equals
        if lexeme.text.startswith(":"):
            return self._colon(lexeme)
        return self._without_equals(lexeme)

    def _without_equals(self, lexeme: Lexeme) -> _State:
        """Tell of a key without =; it may be text of several lines, or a header."""
        if lexeme.text == "]" and not self.outer:
            self.tables.enter(
                tuple(self.parts),
                lexeme.line,
                is_list=self.text[lexeme.at + 1 : lexeme.at + 2] == "]",
            )
            self.tell(lexeme, "header_not_opened", name=self.key.text)
            return self._pass_line(lexeme)
        is_prose = self.key.first and lexeme.kind not in ("text", "sign")
        if is_prose and slips.is_long(self.before.text):
            self.tell_early_end(self.before, self.key.line)
            return self._give_up()
        comma = slips.decimal_comma(self.text, self.key)
        if comma:
            self.tell(self.key, "comma_in_number", number=comma)
        else:
            self.tell(lexeme, "equals_missing", key=".".join(self.parts))
        if comma and self.outer:
            return self._after(lexeme)
        return (
            self._value(lexeme)
            if lexeme.kind == "text" or lexeme.text == "["
            else self._pass_line(lexeme)
        )

    def _value(self, lexeme: Lexeme) -> _State:
        """Expect a value, or the end of an array."""
        if lexeme.kind == "newline" and self.in_array:
            return self._value
        if lexeme.kind == "word":
            return self._word(lexeme)
        if lexeme.kind in ("text", "long"):
            wrong = slips.text_mistake(lexeme.text)
            if wrong:
                self.tell(lexeme, wrong)
            return self._after
        if lexeme.text in ("[", "{"):
            self.outer.append(Container(lexeme, Tables()))
            return self._value if lexeme.text == "[" else self._key
        return self._no_value(lexeme)

    def _no_value(self, lexeme: Lexeme) -> _State:
        """Tell of what stands in the place of a value."""
        if lexeme.kind == "open_long":
            self.tell(lexeme, "text_not_closed", mark=lexeme.text)
            return self._give_up()
        if self.in_array or lexeme.kind == "open":
            return self._misplaced(lexeme)
        if lexeme.text == "=":
            self.tell(lexeme, "double_equals")
            return self._value
        key = ".".join(self.parts)
        if lexeme.kind == "newline" and slips.begins_element(self.text, lexeme.at):
            self.tell(self.last, "list_not_opened", key=key)
            self.outer.append(Container(self.last._replace(text="["), Tables()))
            return self._value
        self.tell(lexeme, "no_value", key=key)
        return self._after(lexeme)

    def _word(self, lexeme: Lexeme) -> _State:
        """Expect a value without quotes: a number, a date, true or false."""
        found = _VALUE.match(self.text, lexeme.at)
        whole = found[0].strip() if found else lexeme.text
        if slips.is_value(whole):
            self.skip = lexeme.at + len(whole)
            return self._after
        is_pair = "=" in whole
        if self.in_array and is_pair:
            return self._pair_in_array(lexeme)
        if slips.is_value(lexeme.text) and (is_pair or not suggest.value(whole)):
            return self._after
        if self.has_open_quote(lexeme):
            return self._open_quote(lexeme)
        wrong = lexeme.text if is_pair else whole
        self.tell(lexeme, "not_a_toml_value", word=wrong, **slips.meant_value(wrong))
        self.skip = lexeme.at + len(wrong)
        return self._after

    def _after(self, lexeme: Lexeme) -> _State:
        """Expect a comma, a closing bracket or the end of the line."""
        if lexeme.kind == "newline":
            return self._after if self.outer else self._statement
        if lexeme.kind == "end":
            return self._statement
        if self.outer and lexeme.text == ",":
            return self._element()
        return (
            self._close(lexeme) if self.outer and lexeme.text in ("]", "}") else self._extra(lexeme)
        )

    def _close(self, lexeme: Lexeme) -> _State:
        """Close the innermost bracket, and those that should have been closed before it."""
        container = self.outer[-1]
        is_inside = (
            container.opening.line == lexeme.line
            and container.closing in slips.rest_of_line(self.text, lexeme.at + 1)
        )
        if lexeme.text == "]" and not container.is_array and is_inside:
            self.tell(lexeme, "array_not_opened")
            return self._after
        if all(container.closing != lexeme.text for container in self.outer):
            opening = slips.OPENING[lexeme.text]
            self.tell(lexeme, "bracket_not_opened", closing=lexeme.text, opening=opening)
            return self._after
        while (container := self.outer.pop()).closing != lexeme.text:
            self.tell_unclosed(container)
        return self._after

    # --- what may be wrong ----------------------------------------------------------------------

    def _extra(self, lexeme: Lexeme) -> _State:
        """Tell of what stands after a value: a comma, a quote or a bracket is missing before."""
        if self.last.kind == "long":
            self.tell_early_end(self.last, lexeme.line)
            return self._give_up()
        if self.has_open_quote(lexeme):
            return self._open_quote(lexeme)
        is_pair = bool(_PAIR.match(self.text, lexeme.at))
        if self.touches_text(lexeme) and not is_pair:
            self.tell(lexeme, slips.quote_inside(self.last.text))
            return self._pass_line(lexeme)
        if not self.outer:
            comma = slips.decimal_comma(self.text, self.last)
            if comma:
                self.tell(lexeme, "comma_in_number", number=comma)
            else:
                self.tell(lexeme, "something_after_value", text=lexeme.text)
            return self._pass_line(lexeme)
        is_next = is_pair and lexeme.first and lexeme.column == 1
        if (self.in_array and is_pair) or is_next or self.opens_in_table(lexeme):
            return self._unclosed(lexeme)
        self.tell(self.last, "comma_missing", text=self.last.text)
        return self._element()(lexeme)

    def _pair_in_array(self, lexeme: Lexeme) -> _State:
        """Tell of a key in an array: { is missing before it, or the array should have ended."""
        if lexeme.column == 1 or "}" not in slips.rest_of_line(self.text, lexeme.at):
            return self._unclosed(lexeme)
        self.tell(lexeme, "table_not_opened", text=lexeme.text)
        return self._pass_line(lexeme)

    def _misplaced(self, lexeme: Lexeme) -> _State:
        """Tell of a sign where a key or an element of an array is expected."""
        if lexeme.kind == "open":
            return self._open_quote(lexeme)
        if self.outer and lexeme.text in ("]", "}"):
            return self._close(lexeme)
        if self.opens_in_table(lexeme) and len(self.outer) == 1:
            self.read_as_list()
            return self._value(lexeme)
        if self.opens_in_table(lexeme):
            return self._unclosed(lexeme)
        if lexeme.text == "," and self.outer:
            self.tell(lexeme, "comma_too_many")
            return self._element()
        self.tell(lexeme, "misplaced", text=lexeme.text)
        return self._pass_line(lexeme)

    def _colon(self, lexeme: Lexeme) -> _State:
        self.tell(lexeme, "colon_for_equals", key=".".join(self.parts))
        return self._value

    def _open_quote(self, lexeme: Lexeme) -> _State:
        """Tell of a text that one quote too few begins or ends, and leave its line."""
        mark = self.last.text[:1]
        apostrophe = mark == "'" and self.touches_text(lexeme)
        self.tell(lexeme, slips.quote_inside(mark) if apostrophe else "quote_missing")
        return self._pass_line(lexeme)

    def _unclosed(self, lexeme: Lexeme) -> _State:
        """Tell that the innermost bracket was not closed, and read on as if it had been."""
        self.tell_unclosed(self.outer.pop())
        return self._element()(lexeme) if self.outer else self._statement(lexeme)

    def _pass_line(self, lexeme: Lexeme) -> _State:
        """Go on with the next line."""
        self.pass_line(lexeme)
        return self._element() if self.outer else self._statement

    def _give_up(self) -> _State:
        """Leave the rest of the file, of which nobody can say what is text."""
        self.pass_all()
        return self._after

    def _element(self) -> _State:
        """Return what is expected next between brackets."""
        return self._value if self.outer[-1].is_array else self._key
