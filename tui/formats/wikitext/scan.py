"""Templates, links and text of an article: one pass, bounded in depth and in number.

What is opened and never closed is text, as MediaWiki has it, and what stands inside is read all
the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

TOKENS = re.compile(r"\{\{|\}\}|\[\[|\]\]|\|")
NAMESPACES = ("template:", "plantilla:", "vorlage:", "modèle:", "predefinição:")
"""What may stand in front of the name of a template, and says nothing."""
DEEPEST = 60
"""How deep templates and links may stand in each other; what is deeper is text."""
MOST_NODES = 600_000
"""How many templates and links are told apart; what comes after is text."""


@dataclass(frozen=True, slots=True)
class Text:
    """Plain text with its place."""

    text: str
    at: int


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a page: its target, and the nodes of what it shows."""

    target: str
    shown: tuple[Node, ...]
    at: int


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a template, without name where only its place says what it is."""

    name: str | None
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Template:
    """A template or a call of a module; names are small, without underscores."""

    name: str
    arguments: tuple[Argument, ...]
    at: int

    def named(self) -> dict[str, tuple[Node, ...]]:
        """Return the nodes of each named argument, by its name in small letters."""
        return {part.name: part.nodes for part in self.arguments if part.name is not None}

    def positional(self) -> list[tuple[Node, ...]]:
        """Return the nodes of the arguments in their places; "2=…" is one of them."""
        places: list[tuple[Node, ...]] = []
        for part in self.arguments:
            if part.name is None:
                places.append(part.nodes)
            elif part.name.isascii() and part.name.isdigit() and 0 < int(part.name[:3]) <= 200:
                number = int(part.name[:3])
                places.extend([()] * (number - len(places)))
                places[number - 1] = part.nodes
        return places


Node = Text | Link | Template


@dataclass(slots=True)
class _Open:
    """A template or link that was opened: the parts between its bars so far."""

    opening: str
    at: int
    parts: list[list[Node]] = field(default_factory=lambda: [[]])

    def as_text(self) -> list[Node]:
        """Return what it holds when it turns out to be text."""
        nodes: list[Node] = [Text(self.opening, self.at)]
        for number, part in enumerate(self.parts):
            if number:
                nodes.append(Text("|", self.at))
            nodes.extend(part)
        return nodes


class _Scanner:
    """Goes through a text once, with a stack of what is open."""

    def __init__(self, text: str) -> None:
        """Begin before the first letter; the first entry of the stack is the page."""
        self.text = text
        self.stack = [_Open("", 0)]
        self.at = 0
        self.too_deep = 0
        self.nodes = 0

    def scan(self) -> list[Node]:
        """Return the nodes of the text."""
        for token in TOKENS.finditer(self.text):
            if self._is_text(token[0]):
                continue
            self._take(token.start())
            self.at = token.end()
            if token[0] == "|":
                self.stack[-1].parts.append([])
            elif token[0] in {"{{", "[["}:
                self.nodes += 1
                self.stack.append(_Open(token[0], token.start()))
            else:
                self._close(token[0])
        self._take(len(self.text))
        page = self.stack[0].parts[0]
        for entry in self.stack[1:]:
            page.extend(entry.as_text())
        return page

    def _is_text(self, mark: str) -> bool:
        """Return whether a token is text where it stands."""
        if mark == "|":
            return len(self.stack) == 1 or self.too_deep > 0
        if mark in {"{{", "[["}:
            if len(self.stack) > DEEPEST or self.nodes > MOST_NODES:
                self.too_deep += 1
                return True
            return False
        if self.too_deep:
            self.too_deep -= 1
            return True
        if mark == "]]":
            return self.stack[-1].opening != "[["
        return all(entry.opening != "{{" for entry in self.stack)

    def _take(self, end: int) -> None:
        """Add the text up to a place to what is open."""
        if end > self.at:
            self.stack[-1].parts[-1].append(Text(self.text[self.at : end], self.at))

    def _close(self, mark: str) -> None:
        """Close a link or a template; links left open inside a template are text."""
        entry = self.stack.pop()
        while mark == "}}" and entry.opening == "[[":
            self.stack[-1].parts[-1].extend(entry.as_text())
            entry = self.stack.pop()
        node = _link(entry) if mark == "]]" else _template(entry)
        self.stack[-1].parts[-1].append(node)


def scan_text(text: str) -> list[Node]:
    """Return the templates, links and texts of an article in their order."""
    return _Scanner(text).scan()


def templates_in(nodes: Iterable[Node]) -> Iterator[Template]:
    """Yield the templates among nodes, those inside others too."""
    for node in nodes:
        if isinstance(node, Template):
            yield node
            for argument in node.arguments:
                yield from templates_in(argument.nodes)
        elif isinstance(node, Link):
            yield from templates_in(node.shown)


def words_of(nodes: list[Node] | tuple[Node, ...]) -> str:
    """Return the bare text among nodes."""
    return "".join(node.text for node in nodes if isinstance(node, Text))


def _link(entry: _Open) -> Link:
    """Return the link that has been closed."""
    target = words_of(entry.parts[0]).strip()
    return Link(target, tuple(entry.parts[-1]), entry.at)


def _template(entry: _Open) -> Template:
    """Return the template that has been closed."""
    name = re.sub(r"[\s_]+", " ", words_of(entry.parts[0])).strip().lower()
    name = name.partition(":")[2].lstrip() if name.startswith(NAMESPACES) else name
    return Template(name, tuple(_argument(part) for part in entry.parts[1:]), entry.at)


def _argument(part: list[Node]) -> Argument:
    """Return an argument; its name ends at the first "=" that stands before any node."""
    first = part[0] if part else None
    if not isinstance(first, Text) or "=" not in first.text:
        return Argument(None, tuple(part))
    name, _, rest = first.text.partition("=")
    kept = Text(rest, first.at + len(name) + 1)
    name = re.sub(r"[\s_]+", " ", name).strip().lower()
    return Argument(name, (kept, *part[1:]))
