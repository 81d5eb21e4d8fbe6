"""Tables from the text of a file: by the TOML parser, and long lists of short tables by the line.

A long season is a list of matches, a line each, of a few forms: `{ home = "…", away = "…" },`. The
parser is shown one line of each form; what stands between the quotes is all that the others have
of their own. Whatever is not a line of its own that way is read by the parser alone, and so is the
whole text as soon as anything in it is odd: its values and its errors are always the parser's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from typing import Any, TypeAlias

import tomli

from tui.season.named import NamedTuple

_LONG = 20_000
"""Characters of a text that is worth a look at its lines."""

_MOST_FORMS = 2_000
"""Forms that are told apart; a line of any other is left to the parser."""

_ODD_SIGN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
"""What no string of one line may hold, and the first sign of an end of line that has two."""

_PLACEHOLDER = "0.0000000000e"
"""How a number begins that stands for tables, in a text that does not have it anywhere."""

_Table: TypeAlias = dict[str, Any]


class _Form(NamedTuple):
    """What is alike in lines of one form: the keys of their texts, and all else that they say."""

    keys: tuple[str, ...]
    alike: _Table


class _Run(NamedTuple):
    """Tables that stand in a list one after the other."""

    tables: list[_Table]


def read_toml(text: str) -> _Table:
    """Return the tables of a TOML text; raises what the parser raises.

    Equal tables may be the very same: nobody may change them.
    """
    if len(text) >= _LONG and not _ODD_SIGN.search(text) and _PLACEHOLDER not in text:
        tables = _read_by_line(text.split("\n"))
        if tables is not None:
            return tables
    return tomli.loads(text)


def _read_by_line(lines: list[str]) -> _Table | None:
    """Return the tables of a text; None where its lines do not say it all."""
    tables = dict(_tables_in(dict.fromkeys(lines)))
    others: list[str] = []
    runs: list[_Run] = []
    for is_table, alike in groupby(lines, tables.__contains__):
        if is_table:
            others.append(f"{_PLACEHOLDER}{len(runs)},")
            runs.append(_Run([tables[line] for line in alike]))
        else:
            others += alike

    def number(written: str) -> object:
        return (
            runs[int(written[len(_PLACEHOLDER) :])]
            if written.startswith(_PLACEHOLDER)
            else float(written)
        )

    try:
        root = tomli.loads("\n".join(others), parse_float=number)
    except (ValueError, RecursionError):
        return None
    # A run fewer than there were: its number stood in a text of several lines, or in a comment.
    return root if _put_in(root) == len(runs) else None


def _tables_in(lines: Iterable[str]) -> Iterable[tuple[str, _Table]]:
    """Yield the lines that are one table in a list, each with its table."""
    forms: dict[str, _Form | None] = {}
    for line in lines:
        if not line.endswith("},") or "\\" in line:
            continue
        pieces = line.split('"')
        texts = pieces[1::2]
        own = '"'.join(pieces[::2])
        form = forms.get(own)
        if form is None:
            if own in forms or len(forms) == _MOST_FORMS:
                continue
            form = forms[own] = _form_of(pieces)
            if form is None:
                continue
        if form.alike:
            table = form.alike.copy()
            table.update(zip(form.keys, texts, strict=True))
            yield line, table
        else:
            yield line, dict(zip(form.keys, texts, strict=True))


def _form_of(pieces: list[str]) -> _Form | None:
    """Return the form of a line in pieces: what is outside of texts, and texts, in turn.

    None where it is no table of texts and other single values: the parser must find the number of
    each text as a value, and nothing else.
    """
    if len(pieces) % 2 == 0 or not pieces[0].lstrip().startswith("{"):
        return None
    if any("'" in piece or "#" in piece for piece in pieces[::2]):
        return None
    numbers = [str(number) for number in range(len(pieces) // 2)]
    line = "".join(
        f'{piece}"{number}"' for piece, number in zip(pieces[::2], numbers, strict=False)
    )
    try:
        (table,) = tomli.loads(f"tables = [\n{line}{pieces[-1]}\n]")["tables"]
    except (ValueError, RecursionError):
        return None
    texts = {value: key for key, value in table.items() if isinstance(value, str)}
    if list(texts) != numbers or any(isinstance(value, (dict, list)) for value in table.values()):
        return None
    keys = tuple(texts.values())
    return _Form(keys, table if len(keys) < len(table) else {})


def _put_in(root: _Table) -> int:
    """Put tables into the lists where they belong, and return how often that was done."""
    count = 0
    waiting: list[Any] = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            waiting += [value for value in node.values() if isinstance(value, (dict, list))]
        elif any(isinstance(value, _Run) for value in node):
            filled: list[Any] = []
            for value in node:
                if isinstance(value, _Run):
                    count += 1
                    filled += value.tables
                else:
                    filled.append(value)
                    if isinstance(value, (dict, list)):
                        waiting.append(value)
            node[:] = filled
        else:
            waiting += [value for value in node if isinstance(value, (dict, list))]
    return count
