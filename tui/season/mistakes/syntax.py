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
from tui.season.mistakes.recovery import Container, Recovery
from tui.season.mistakes.tables import Tables
from tui.season.mistakes.tokens import Token, tokens
from tui.season.raw.problems import Problem

_PAIR = re.compile(r"""([\w.-]+|"[^"\n]*")[ \t]*=(?!=)""", re.ASCII)
_KEY = re.compile(r"[A-Za-z0-9_.-]+")
_VALUE = re.compile(r"[^][,{}\n#]{0,200}")

_State: TypeAlias = "Callable[[Token], _State]"

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
    """A state machine over the tokens; each state takes one and returns the next state."""

    def read(self) -> list[Problem]:
        """Return the mistakes of the text, in the order in which they are met."""
        state: _State = self._statement
        for token in tokens(self.text):
            if token.at < self.skip:
                continue
            if slips.is_unseen(token.text):
                self.log.tell(token, "invisible_sign", sign=token.text)
                continue
            if self.outer and (token.kind == "end" or slips.begins_table(self.text, token)):
                if not self.doubtful:
                    self.outer[-1].tell_unclosed(self.log)
                self.outer.clear()
                state = self._statement
            state = state(token)
            if token.kind != "newline":
                self.last = token
            if len(self.log.problems) == _MOST or self.log.told == _MOST_TOLD:
                break
        return self.log.problems

    def _statement(self, token: Token) -> _State:
        """Expect a key or a header, at the beginning of a line."""
        self.doubtful = False
        if token.kind in ("newline", "end"):
            return self._statement
        return self._header(token) if token.text == "[" else self._key(token)

    def _header(self, token: Token) -> _State:
        header = slips.Header.of(self.text, token)
        repeated = self.tables.enter(header.path, token.line, is_list=header.is_list)
        if header.wrong:
            self.log.tell(token, header.wrong, **header.fields)
        elif repeated:
            self.log.tell_repeated(token, repeated)
        return self._pass_line(token)

    def _key(self, token: Token) -> _State:
        """Expect a key, or the end of an inline table."""
        if token.kind == "newline":
            return self._key
        self.before = self.last
        if token.kind == "text":
            self.key, self.parts = token, [token.text[1:-1]]
            return self._equals
        if token.kind != "word":
            return (
                self._close(token) if self.outer and token.text == "}" else self._misplaced(token)
            )
        if slips.is_comment(token.text):
            self.log.tell(token, "not_a_comment", word=token.text)
            return self._pass_line(token)
        bare = token.text.rstrip(":")
        self.key, self.parts = token, [part for part in bare.split(".") if part]
        if bare != token.text:
            return self._colon(token)
        if not _KEY.fullmatch(bare):
            self.log.tell(token, "not_a_key", key=bare, meant=slips.meant_key(bare))
        return self._equals

    def _equals(self, token: Token) -> _State:
        """Expect = after a key, or the rest of a dotted one."""
        if token.text == "=":
            repeated = self.keys.add(tuple(self.parts), self.key.line)
            if repeated:
                self.log.tell_repeated(self.key, repeated)
            return self._value
        if token.kind == "word" and (token.text.startswith(".") or self.last.text.endswith(".")):
            self.parts += [part for part in token.text.split(".") if part]
            return self._equals
        if token.text.startswith(":"):
            return self._colon(token)
        return self._without_equals(token)

    def _without_equals(self, token: Token) -> _State:
        """Report a key without =; it may be text of several lines, or a header."""
        if token.text == "]" and not self.outer:
            self.tables.enter(
                tuple(self.parts),
                token.line,
                is_list=self.text[token.at + 1 : token.at + 2] == "]",
            )
            self.log.tell(token, "header_not_opened", name=self.key.text)
            return self._pass_line(token)
        is_prose = self.key.first and token.kind not in ("text", "sign")
        if is_prose and slips.is_long(self.before.text):
            self.log.tell_early_end(self.before, self.key.line)
            return self._give_up()
        has_comma = self.log.tells_comma(self.key, self.key)
        if not has_comma:
            self.log.tell(token, "equals_missing", key=".".join(self.parts))
        if has_comma and self.outer:
            return self._after(token)
        return (
            self._value(token)
            if token.kind == "text" or token.text == "["
            else self._pass_line(token)
        )

    def _value(self, token: Token) -> _State:
        """Expect a value, or the end of an array."""
        if token.kind == "newline" and self.in_array:
            return self._value
        if token.kind == "word":
            return self._word(token)
        if token.kind in ("text", "long"):
            wrong = slips.text_mistake(token.text)
            if wrong:
                self.log.tell(token, wrong)
            return self._after
        if token.text in ("[", "{"):
            self.outer.append(Container(token, Tables()))
            return self._value if token.text == "[" else self._key
        return self._no_value(token)

    def _no_value(self, token: Token) -> _State:
        """Report what stands in the place of a value."""
        if token.kind == "open_long":
            self.log.tell(token, "text_not_closed", mark=token.text)
            return self._give_up()
        if self.in_array or token.kind == "open":
            return self._misplaced(token)
        if token.text == "=":
            self.log.tell(token, "double_equals")
            return self._value
        key = ".".join(self.parts)
        if token.kind == "newline" and slips.begins_element(self.text, token.at):
            self.log.tell(self.last, "list_not_opened", key=key)
            self.outer.append(Container(self.last._replace(text="["), Tables()))
            return self._value
        self.log.tell(token, "no_value", key=key)
        return self._after(token)

    def _word(self, token: Token) -> _State:
        """Expect a value without quotes: a number, a date, true or false."""
        found = _VALUE.match(self.text, token.at)
        whole = found[0].strip() if found else token.text
        if slips.is_value(whole):
            self.skip = token.at + len(whole)
            return self._after
        is_pair = "=" in whole
        if self.in_array and is_pair:
            return self._pair_in_array(token)
        if slips.is_value(token.text) and (is_pair or not suggest.value(whole)):
            return self._after
        if slips.has_open_quote(self.text, token):
            return self._open_quote(token)
        wrong, key = token.text if is_pair else whole, ".".join(self.parts)
        self.log.tell(token, "not_a_toml_value", word=wrong, **slips.meant_value(wrong, key))
        self.skip = token.at + len(wrong)
        return self._after

    def _after(self, token: Token) -> _State:
        """Expect a comma, a closing bracket or the end of the line."""
        if token.kind == "newline":
            return self._after if self.outer else self._statement
        if token.kind == "end":
            return self._statement
        if self.outer and token.text == ",":
            return self._element()
        return self._close(token) if self.outer and token.text in ("]", "}") else self._extra(token)

    def _close(self, token: Token) -> _State:
        """Close the innermost bracket, and those that should have been closed before it."""
        container = self.outer[-1]
        rest = slips.rest_of_line(self.text, token.at + 1)
        is_inside = container.opening.line == token.line and container.closing in rest
        if token.text == "]" and not container.is_array and is_inside:
            self.log.tell(token, "array_not_opened")
            return self._after
        if all(container.closing != token.text for container in self.outer):
            opening = slips.OPENING[token.text]
            self.log.tell(token, "bracket_not_opened", closing=token.text, opening=opening)
            return self._after
        while (container := self.outer.pop()).closing != token.text:
            container.tell_unclosed(self.log)
        return self._after

    def _extra(self, token: Token) -> _State:
        """Report what stands after a value: a comma, a quote or a bracket is missing before."""
        if self.last.kind == "long":
            self.log.tell_early_end(self.last, token.line)
            return self._give_up()
        if slips.has_open_quote(self.text, token):
            return self._open_quote(token)
        is_pair = bool(_PAIR.match(self.text, token.at))
        if slips.touches_text(self.last, token) and not is_pair:
            self.log.tell(token, slips.quote_inside(self.last.text))
            return self._pass_line(token)
        if not self.outer:
            if not self.log.tells_comma(token, self.last):
                self.log.tell(token, "something_after_value", text=token.text)
            return self._pass_line(token)
        is_next = is_pair and token.first and token.column == 1
        if (self.in_array and is_pair) or is_next or self.opens_in_table(token):
            return self._unclosed(token)
        self.log.tell(self.last, "comma_missing", text=self.last.text)
        return self._element()(token)

    def _pair_in_array(self, token: Token) -> _State:
        """Report a key in an array: { is missing before it, or the array should have ended."""
        if token.column == 1 or "}" not in slips.rest_of_line(self.text, token.at):
            return self._unclosed(token)
        self.log.tell(token, "table_not_opened", text=token.text)
        return self._pass_line(token)

    def _misplaced(self, token: Token) -> _State:
        """Report a sign where a key or an element of an array is expected."""
        if token.kind == "open":
            return self._open_quote(token)
        if self.outer and token.text in ("]", "}"):
            return self._close(token)
        if self.opens_in_table(token):
            if len(self.outer) > 1:
                return self._unclosed(token)
            self.read_as_list()
            return self._value(token)
        if token.text == "," and self.outer:
            self.log.tell(token, "comma_too_many")
            return self._element()
        self.log.tell(token, "misplaced", text=token.text)
        return self._pass_line(token)

    def _colon(self, token: Token) -> _State:
        self.log.tell(token, "colon_for_equals", key=".".join(self.parts))
        return self._value

    def _open_quote(self, token: Token) -> _State:
        """Report a text that one quote too few begins or ends, and leave its line."""
        apostrophe = self.last.text[:1] == "'" and slips.touches_text(self.last, token)
        self.log.tell(token, "apostrophe_ends_text" if apostrophe else "quote_missing")
        return self._pass_line(token)

    def _unclosed(self, token: Token) -> _State:
        """Report that the innermost bracket was not closed, and read on as if it had been."""
        self.outer.pop().tell_unclosed(self.log)
        return self._element()(token) if self.outer else self._statement(token)

    def _pass_line(self, token: Token) -> _State:
        """Go on with the next line."""
        self.pass_line(token)
        return self._element() if self.outer else self._statement

    def _give_up(self) -> _State:
        """Leave the rest of the file, of which nobody can say what is text."""
        self.pass_all()
        return self._after

    def _element(self) -> _State:
        """Return what is expected next between brackets."""
        return self._value if self.outer[-1].is_array else self._key
