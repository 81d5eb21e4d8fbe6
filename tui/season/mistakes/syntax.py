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
        for one in lexemes(self.text):
            if one.at < self.skip:
                continue
            if slips.is_unseen(one.text):
                self.tell(one, "invisible_sign", sign=one.text)
                continue
            if self.outer and (one.kind == "end" or slips.begins_table(self.text, one)):
                if not self.doubtful:
                    self.tell_unclosed(self.outer[-1])
                self.outer.clear()
                state = self._statement
            state = state(one)
            if one.kind != "newline":
                self.last = one
            if len(self.problems) == _MOST or self.told == _MOST_TOLD:
                break
        return self.problems

    # --- what may stand in a file ---------------------------------------------------------------

    def _statement(self, one: Lexeme) -> _State:
        """Expect a key or a header, at the beginning of a line."""
        self.doubtful = False
        if one.kind in ("newline", "end"):
            return self._statement
        return self._header(one) if one.text == "[" else self._key(one)

    def _header(self, one: Lexeme) -> _State:
        header = slips.Header.of(self.text, one)
        repeated = self.tables.enter(header.path, one.line, is_list=header.is_list)
        if header.wrong:
            self.tell(one, header.wrong, **header.fields)
        elif repeated:
            self.tell_repeated(one, repeated)
        return self._pass_line(one)

    def _key(self, one: Lexeme) -> _State:
        """Expect a key, or the end of an inline table."""
        if one.kind == "newline":
            return self._key
        self.before = self.last
        if one.kind == "text":
            self.key, self.parts = one, [one.text[1:-1]]
            return self._equals
        if one.kind != "word":
            return self._close(one) if self.outer and one.text == "}" else self._misplaced(one)
        if slips.is_comment(one.text):
            self.tell(one, "not_a_comment", word=one.text)
            return self._pass_line(one)
        bare = one.text.rstrip(":")
        self.key, self.parts = one, [part for part in bare.split(".") if part]
        if bare != one.text:
            return self._colon(one)
        if not _KEY.fullmatch(bare):
            self.tell(one, "not_a_key", key=bare, meant=slips.meant_key(bare))
        return self._equals

    def _equals(self, one: Lexeme) -> _State:
        """Expect = after a key, or the rest of a dotted one."""
        if one.text == "=":
            repeated = self.keys.add(tuple(self.parts), self.key.line)
            if repeated:
                self.tell_repeated(self.key, repeated)
            return self._value
        if one.kind == "word" and (one.text.startswith(".") or self.last.text.endswith(".")):
            self.parts += [part for part in one.text.split(".") if part]
            return self._equals
        if one.text.startswith(":"):
            return self._colon(one)
        return self._without_equals(one)

    def _without_equals(self, one: Lexeme) -> _State:
        """Tell of a key without =; it may be text of several lines, or a header."""
        if one.text == "]" and not self.outer:
            self.tables.enter(
                tuple(self.parts), one.line, is_list=self.text[one.at + 1 : one.at + 2] == "]"
            )
            self.tell(one, "header_not_opened", name=self.key.text)
            return self._pass_line(one)
        is_prose = self.key.first and one.kind not in ("text", "sign")
        if is_prose and slips.is_long(self.before.text):
            self.tell_early_end(self.before, self.key.line)
            return self._give_up()
        comma = slips.decimal_comma(self.text, self.key)
        if comma:
            self.tell(self.key, "comma_in_number", number=comma)
        else:
            self.tell(one, "equals_missing", key=".".join(self.parts))
        if comma and self.outer:
            return self._after(one)
        return self._value(one) if one.kind == "text" or one.text == "[" else self._pass_line(one)

    def _value(self, one: Lexeme) -> _State:
        """Expect a value, or the end of an array."""
        if one.kind == "newline" and self.in_array:
            return self._value
        if one.kind == "word":
            return self._word(one)
        if one.kind in ("text", "long"):
            wrong = slips.text_mistake(one.text)
            if wrong:
                self.tell(one, wrong)
            return self._after
        if one.text in ("[", "{"):
            self.outer.append(Container(one, Tables()))
            return self._value if one.text == "[" else self._key
        return self._no_value(one)

    def _no_value(self, one: Lexeme) -> _State:
        """Tell of what stands in the place of a value."""
        if one.kind == "open_long":
            self.tell(one, "text_not_closed", mark=one.text)
            return self._give_up()
        if self.in_array or one.kind == "open":
            return self._misplaced(one)
        if one.text == "=":
            self.tell(one, "double_equals")
            return self._value
        key = ".".join(self.parts)
        if one.kind == "newline" and slips.begins_element(self.text, one.at):
            self.tell(self.last, "list_not_opened", key=key)
            self.outer.append(Container(self.last._replace(text="["), Tables()))
            return self._value
        self.tell(one, "no_value", key=key)
        return self._after(one)

    def _word(self, one: Lexeme) -> _State:
        """Expect a value without quotes: a number, a date, true or false."""
        found = _VALUE.match(self.text, one.at)
        whole = found[0].strip() if found else one.text
        if slips.is_value(whole):
            self.skip = one.at + len(whole)
            return self._after
        is_pair = "=" in whole
        if self.in_array and is_pair:
            return self._pair_in_array(one)
        if slips.is_value(one.text) and (is_pair or not suggest.value(whole)):
            return self._after
        if self.has_open_quote(one):
            return self._open_quote(one)
        wrong = one.text if is_pair else whole
        self.tell(one, "not_a_toml_value", word=wrong, **slips.meant_value(wrong))
        self.skip = one.at + len(wrong)
        return self._after

    def _after(self, one: Lexeme) -> _State:
        """Expect a comma, a closing bracket or the end of the line."""
        if one.kind == "newline":
            return self._after if self.outer else self._statement
        if one.kind == "end":
            return self._statement
        if self.outer and one.text == ",":
            return self._element()
        return self._close(one) if self.outer and one.text in ("]", "}") else self._extra(one)

    def _close(self, one: Lexeme) -> _State:
        """Close the innermost bracket, and those that should have been closed before it."""
        container = self.outer[-1]
        is_inside = container.opening.line == one.line and container.closing in slips.rest_of_line(
            self.text, one.at + 1
        )
        if one.text == "]" and not container.is_array and is_inside:
            self.tell(one, "array_not_opened")
            return self._after
        if all(container.closing != one.text for container in self.outer):
            opening = slips.OPENING[one.text]
            self.tell(one, "bracket_not_opened", closing=one.text, opening=opening)
            return self._after
        while (container := self.outer.pop()).closing != one.text:
            self.tell_unclosed(container)
        return self._after

    # --- what may be wrong ----------------------------------------------------------------------

    def _extra(self, one: Lexeme) -> _State:
        """Tell of what stands after a value: a comma, a quote or a bracket is missing before."""
        if self.last.kind == "long":
            self.tell_early_end(self.last, one.line)
            return self._give_up()
        if self.has_open_quote(one):
            return self._open_quote(one)
        is_pair = bool(_PAIR.match(self.text, one.at))
        if self.touches_text(one) and not is_pair:
            self.tell(one, slips.quote_inside(self.last.text))
            return self._pass_line(one)
        if not self.outer:
            comma = slips.decimal_comma(self.text, self.last)
            if comma:
                self.tell(one, "comma_in_number", number=comma)
            else:
                self.tell(one, "something_after_value", text=one.text)
            return self._pass_line(one)
        is_next = is_pair and one.first and one.column == 1
        if (self.in_array and is_pair) or is_next or self.opens_in_table(one):
            return self._unclosed(one)
        self.tell(self.last, "comma_missing", text=self.last.text)
        return self._element()(one)

    def _pair_in_array(self, one: Lexeme) -> _State:
        """Tell of a key in an array: { is missing before it, or the array should have ended."""
        if one.column == 1 or "}" not in slips.rest_of_line(self.text, one.at):
            return self._unclosed(one)
        self.tell(one, "table_not_opened", text=one.text)
        return self._pass_line(one)

    def _misplaced(self, one: Lexeme) -> _State:
        """Tell of a sign where a key or an element of an array is expected."""
        if one.kind == "open":
            return self._open_quote(one)
        if self.outer and one.text in ("]", "}"):
            return self._close(one)
        if self.opens_in_table(one) and len(self.outer) == 1:
            self.read_as_list()
            return self._value(one)
        if self.opens_in_table(one):
            return self._unclosed(one)
        if one.text == "," and self.outer:
            self.tell(one, "comma_too_many")
            return self._element()
        self.tell(one, "misplaced", text=one.text)
        return self._pass_line(one)

    def _colon(self, one: Lexeme) -> _State:
        self.tell(one, "colon_for_equals", key=".".join(self.parts))
        return self._value

    def _open_quote(self, one: Lexeme) -> _State:
        """Tell of a text that one quote too few begins or ends, and leave its line."""
        mark = self.last.text[:1]
        apostrophe = mark == "'" and self.touches_text(one)
        self.tell(one, slips.quote_inside(mark) if apostrophe else "quote_missing")
        return self._pass_line(one)

    def _unclosed(self, one: Lexeme) -> _State:
        """Tell that the innermost bracket was not closed, and read on as if it had been."""
        self.tell_unclosed(self.outer.pop())
        return self._element()(one) if self.outer else self._statement(one)

    def _pass_line(self, one: Lexeme) -> _State:
        """Go on with the next line."""
        self.pass_line(one)
        return self._element() if self.outer else self._statement

    def _give_up(self) -> _State:
        """Leave the rest of the file, of which nobody can say what is text."""
        self.pass_all()
        return self._after

    def _element(self) -> _State:
        """Return what is expected next between brackets."""
        return self._value if self.outer[-1].is_array else self._key
