"""What nodes read like on the page: text without markup."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from tui.formats.countries import country_name
from tui.formats.wikitext.scan import Link, Node, Template, Text

Nodes = list[Node] | tuple[Node, ...]

SECOND = {"sort", "color", "lang", "font color", "score link", "resize", "fontcolor", "hs"}
"""Templates that show their second argument (the only one, if there is but one)."""
SILENT = {
    *("main", "main article", "see also", "further", "details", "ap", "vt", "vt2", "véase también"),
    *("short description", "about", "use dmy dates", "hatnote", "for", "otros usos", "update"),
    *(
        "flagicon",
        "flag icon",
        "flagdeco",
        "bandera",
        "band",
        "banderaicono",
        "fbaicon",
        "fbicon",
        "flagicon image",
    ),
    *(
        "ref",
        "refn",
        "efn",
        "efn-ua",
        "efn-la",
        "note",
        "notetag",
        "sfn",
        "harvnb",
        "r",
        "rp",
        "#tag:ref",
    ),
    *(
        "pso",
        "won",
        "citation needed",
        "cn",
        "cita requerida",
        "reflist",
        "goal",
        "gol",
        "golden goal",
        "silver goal",
        "gol de oro",
        "pengoal",
    ),
    *(
        "penmiss",
        "dts",
        "start date",
        "end date",
        "fecha",
        "dtsh",
        "anchor",
        "ancla",
        "clear",
        "icon",
    ),
    *(
        "soccerbase season",
        "dead link",
        "webarchive",
        "hidden sort key",
        "update after",
        "color box",
    ),
    *(
        "yel",
        "sent off",
        "yellow card",
        "red card",
        "subon",
        "suboff",
        "steady",
        "increase",
        "decrease",
    ),
}
COUNTRIES = {
    *(
        "fb",
        "fb-rt",
        "fb-big",
        "fbw",
        "fbw-rt",
        "flag",
        "flagcountry",
        "flagu",
        "nft",
        "sel",
        "selb",
    ),
    *("selc", "seld", "sel-d", "selección", "bandera2", "fut", "flag+link", "nfa", "noflag", "nfb"),
    *("flaglink", "fbicon-rt", "fb-r", "sel2", "bandnac"),
}
SPANISH = ("sel", "bandera", "bandnac")
"""How the names of those begin that print a country in Spanish."""
SHOWN = {
    "!": "|",
    "aet": "a.e.t.",
    "a.e.t.": "a.e.t.",
    "pen.": "pen.",
    "nbsp": " ",
    "spaces": " ",
    "snd": " – ",
    "spnd": " – ",
    "ndash": "–",
    "mdash": "—",
    "·": "·",
    "0": "",
    "walkover": "w/o",
    "vs": "v",
    "dash": "–",
    "nowrap begin": "",
    "nowrap end": "",
}
NOT_PAGES = re.compile(
    r":?\s*(file|image|archivo|imagen|fichero|category|categoría|categoria)\s*:", re.IGNORECASE
)
BREAKS = re.compile(r"<\s*(?:br|/br)\s*/?\s*>|<br\b[^<>]*>", re.IGNORECASE)
FOOTNOTES = re.compile(r"<sup\b[^<>]*>[^<>]*</sup>", re.IGNORECASE)
TAGS = re.compile(r"</?[a-zA-Z][^<>]*>")
EXTERNAL = re.compile(r"\[(?:https?:)?//[^\s\[\]]+[ \t]*([^\[\]]*)\]")
QUOTES = re.compile(r"'{2,}")
SUPERSCRIPTS = re.compile(r"[¹²³⁴⁵⁶⁷⁸⁹†‡]+|\s*\(\*+\)|\*+$")
STATUS = re.compile(r"\s*[(\[](?:[A-Z](?:\s*[,/]\s*[A-Z])*|\d{1,2})[)\]]\s*$")
STILL_ENTITY = re.compile(r"&(?:nbsp|thinsp|ensp|emsp)\b;?")


def plain(nodes: Iterable[Node], *, sup: bool = True) -> str:
    """Return what nodes read like; line breaks stay, other white space is single."""
    text = "".join(_shown(node) for node in nodes)
    if "<" in text:
        text = BREAKS.sub("\n", text)
        if not sup:
            text = FOOTNOTES.sub("", text)
    if "[" in text:
        text = EXTERNAL.sub(r"\1", text)
    if "<" in text:
        text = TAGS.sub("", text)
    if "''" in text:
        text = QUOTES.sub("", text)
    if "&" in text:
        text = html.unescape(STILL_ENTITY.sub(" ", text))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def one_line(nodes: Iterable[Node]) -> str:
    """Return what nodes read like, on a single line."""
    return " ".join(plain(nodes).split())


def team_name(nodes: Nodes) -> str:
    """Return the name of a team: without flag, footnote, and the letter of its fate."""
    text = " ".join(plain(_without_codes(nodes), sup=False).split())
    while STATUS.search(text):
        text = STATUS.sub("", text)
    bare = SUPERSCRIPTS.sub("", text).strip()
    return (bare or text).strip(" :;,")


def target_of(nodes: Nodes) -> str | None:
    """Return the page that nodes link to first, or the country that they name."""
    for node in nodes:
        if isinstance(node, Link) and not NOT_PAGES.match(node.target):
            return node.target.replace("_", " ").partition("#")[0].strip() or None
        if isinstance(node, Template) and node.name not in SILENT:
            inside = target_of([part for nodes in node.positional() for part in nodes])
            if inside:
                return inside
    return None


def _without_codes(nodes: Nodes) -> list[Node]:
    """Return nodes without `{{PER}}` where a name stands beside it."""
    rest = [n for n in nodes if not (isinstance(n, Template) and _is_code(n))]
    return rest if len(rest) < len(nodes) and plain(rest) else list(nodes)


def _is_code(template: Template) -> bool:
    """Return whether a template is nothing but the code of a country."""
    return not template.arguments and country_name(template.name.upper()) is not None


def _shown(node: Node) -> str:
    """Return what a node shows, with tags and quotes still in it."""
    if isinstance(node, Text):
        return node.text
    if isinstance(node, Link):
        if NOT_PAGES.match(node.target):
            return ""
        shown = "".join(_shown(part) for part in node.shown)
        return shown or node.target
    return _template(node)


def _template(node: Template) -> str:
    """Return what a template shows."""
    name = node.name
    places = node.positional()
    if name in SHOWN or name in SILENT or name.startswith(("cite ", "cita ", "efn", "refn")):
        return SHOWN.get(name, "")
    if name in COUNTRIES or name.startswith("#invoke:flag"):
        return _country(
            places, skipped=int(name not in COUNTRIES), spanish=name.startswith(SPANISH)
        )
    if name.startswith("fb team "):
        return name.removeprefix("fb team ").title()
    if not places:
        return country_name(name.upper()) or ""
    place = places[min(1, len(places) - 1)] if name in SECOND else places[0]
    return "".join(_shown(part) for part in place)


def _country(places: list[tuple[Node, ...]], *, skipped: int, spanish: bool) -> str:
    """Return the country that a template with a code shows; an icon shows none."""
    if len(places) <= skipped or (skipped and "icon" in plain(places[0])):
        return ""
    code = plain(places[skipped]).strip()
    return country_name(code, spanish=spanish) or code
