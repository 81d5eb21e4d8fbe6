"""A season file in the house form: laid out as one that the program writes, comments in place."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, Literal

import tomli

from tui.keep.spans import Node, read_spans
from tui.season.named import NamedTuple
from tui.season.raw.places import Path
from tui.season.writing.write import write
from tui.tidy.comments import Comment, comments_of

_MARK = "\ufeff"
_ENDS = ",]} \t"
_MOST_ALONE = 1
_MOST_PASSES = 5


class NotFormattedError(Exception):
    """A text that cannot be laid out without loss; it stays as it is."""

    def __init__(self, kind: Literal["comments", "values"]) -> None:
        """Keep what would be lost."""
        super().__init__(kind)
        self.kind = kind


class Ends(NamedTuple):
    """How a text begins, and how its lines end."""

    mark: str
    line: str

    def restored(self, text: str) -> str:
        """Return a text with the same beginning and ends."""
        return self.mark + text.replace("\n", self.line)


def without_ends(text: str) -> tuple[str, Ends]:
    """Return a text without a mark and with plain ends of lines, and what it had in most places."""
    body = text.removeprefix(_MARK)
    mark = text[: len(text) - len(body)]
    has_returns = 2 * body.count("\r\n") > body.count("\n")
    return body.replace("\r\n", "\n"), Ends(mark, "\r\n" if has_returns else "\n")


def house_form(text: str) -> str:
    """Return a season file in the house form: the same values and comments.

    Raises `TOMLDecodeError` for what is no TOML, `NotFormattedError` where something would be lost.
    """
    raw = tomli.loads(text)
    comments = comments_of(text)
    formed = _laid_out(raw, comments)
    if any(comment.where == "behind" for comment in comments):
        formed = _settled(formed, raw)
    _guard(comments, raw, formed)
    return formed


def _settled(formed: str, raw: Mapping[str, Any]) -> str:
    """Lay a text out again until nothing moves.

    A comment behind the last part of a list may stand above the next part of the file then.
    """
    for _ in range(_MOST_PASSES):
        before, formed = formed, _laid_out(raw, comments_of(formed))
        if formed == before:
            break
    return formed


def _laid_out(raw: Mapping[str, Any], comments: list[Comment]) -> str:
    return _with_comments(write(raw, spread=_spread(comments, raw)), comments)


def _spread(comments: Iterable[Comment], raw: Mapping[str, Any]) -> frozenset[Path]:
    """Return the lists of texts or numbers in which a comment stands: they go over lines."""
    return frozenset(
        comment.path[:-1]
        for comment in comments
        if comment.path and isinstance(comment.path[-1], int)
        if not isinstance(_value(raw, comment.path), dict)
    )


def _value(raw: Any, path: Path) -> Any:
    for step in path:
        raw = raw[step]
    return raw


def _with_comments(text: str, comments: list[Comment]) -> str:
    """Put comments where their parts are now."""
    if not comments:
        return text
    root = read_spans(text)
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    places = _Places(text, root, starts)
    above: dict[int, list[str]] = {}
    behind: dict[int, list[str]] = {}
    beside: dict[int, list[Comment]] = {}
    for comment in comments:
        if comment.where == "beside":
            beside.setdefault(places.end(comment.path), []).append(comment)
            continue
        if comment.where == "behind":
            at = places.end(comment.path) if comment.path else len(lines) - 2
            _add(behind.setdefault(at, []), comment)
        else:
            at = 0 if comment.where == "top" else places.start(comment.path)
            _add(above.setdefault(at, []), comment)
            if comment.before_blank:
                above[at].append("")
    made: list[str] = []
    for at, line in enumerate(lines):
        indent = line[: len(line) - len(line.lstrip())]
        own = beside.get(at, [])
        if len(own) > _MOST_ALONE:
            above.setdefault(at, []).extend(comment.text for comment in own)
            own = []
        made += [f"{indent}{said}" if said else "" for said in above.get(at, ())]
        made.append("".join((line, *(f" {comment.text}" for comment in own))))
        made += [f"{indent}{said}" if said else "" for said in behind.get(at, ())]
    return "\n".join(made).rstrip("\n") + "\n"


def _add(lines: list[str], comment: Comment) -> None:
    """Add a comment to those that stand above or behind the same part."""
    if comment.after_blank and lines and lines[-1]:
        lines.append("")
    lines.append(comment.text)


class _Places:
    """The lines on which parts begin and end, or the parts around them that have a line."""

    def __init__(self, text: str, root: Node, starts: list[int]) -> None:
        self._text = text
        self._root = root
        self._starts = starts

    def start(self, path: Path) -> int:
        """Return the line that begins with a part, or with the nearest part around it."""
        for length in range(len(path), 0, -1):
            node = self._root.at(path[:length])
            offset = -1 if node is None else node.pair if node.pair >= 0 else node.start
            if offset < 0:
                continue
            line = self._line(offset)
            if not self._text[self._starts[line] : offset].strip():
                return line
        return 0

    def end(self, path: Path) -> int:
        """Return the line that ends with a part, or with the nearest part around it."""
        for length in range(len(path), 0, -1):
            node = self._root.at(path[:length])
            if node is None or (node.kind == "table" and node.start < 0):
                continue
            offset = _end(node)
            line = self._line(offset)
            if not self._text[offset : self._starts[line + 1]].strip().strip(_ENDS):
                return line
        return max(0, len(self._starts) - 3)

    def _line(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1


def _end(node: Node) -> int:
    """Return where a part ends: a table with its header, tables with the last of them."""
    if node.kind == "tables":
        return max(table.tail for table in node.children.values())
    return node.header_end if node.kind == "table" else node.end


def _guard(comments: list[Comment], raw: Mapping[str, Any], formed: str) -> None:
    """Raise `NotFormattedError` unless values and comments are the same."""
    try:
        again = tomli.loads(formed)
    except tomli.TOMLDecodeError as error:
        raise NotFormattedError("values") from error
    if not _same(raw, again):
        raise NotFormattedError("values")
    before, after = (
        Counter(each.text for each in said) for said in (comments, comments_of(formed))
    )
    if before != after:
        raise NotFormattedError("comments")


def _same(first: Any, second: Any) -> bool:
    """Return whether two values of TOML are the same, of the same types."""
    if type(first) is not type(second):
        return False
    if isinstance(first, dict):
        return first.keys() == second.keys() and all(
            _same(value, second[key]) for key, value in first.items()
        )
    if isinstance(first, list):
        return len(first) == len(second) and all(map(_same, first, second))
    if isinstance(first, float) and math.isnan(first):
        return math.isnan(second)
    return bool(first == second)
