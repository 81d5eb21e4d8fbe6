"""What a line of an article's text is: a heading, a row of a table, a day, a score alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tui.formats.wikitext.dates import MONTH
from tui.formats.wikitext.places import IGNORED, Where, is_aside, step_into
from tui.formats.wikitext.scores import DASH, holds_score
from tui.season.named import NamedTuple

LONGEST = 20_000
"""Characters of a line that are looked at."""
LONGEST_HEADING = 80

MARKED = re.compile(r"^\s{0,3}(?P<mark>={1,6})\s*(?P<name>[^=].*?)\s*(?P=mark)\s*$")
HASHES = re.compile(r"^(?P<mark>#{1,6})\s+(?P<name>\S.*?)\s*#*$")
EDIT = re.compile(
    r"\s*\[\s*(?:edit|edit source|editar|editar código|editar fuente)"
    r"(?:\s*[|·]\s*(?:edit source|editar código|editar fuente))?\s*\]\s*$",
    re.IGNORECASE,
)
STAGE = re.compile(
    r"^(?:\w[\w.'-]*\s+){0,4}(?:stage|phase|etapa|fase|liguilla|regular season|hexagonal|octogonal"
    r"|cuadrangular|triangular|apertura|clausura|league table|standings|results|teams|equipos"
    r"|clasificación|resultados|fixtures|tabla de posiciones)(?:\s+(?:final|[A-Z0-9]{1,3}))?$",
    re.IGNORECASE,
)
FACT = re.compile(r"^\s*[-*•]\s+(?P<key>[^\W\d][^:|\t]{1,40}?)\s*:\s*(?P<value>\S.*)$")
POINTER = re.compile(
    r"^\s*(?:main articles?|further information|see also|artículos? principal(?:es)?"
    r"|véase también)\s*:",
    re.IGNORECASE,
)
RULE = re.compile(r"^[\s|:+=-]+$")
WEEKDAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\.?"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo)"
)
DAY = re.compile(
    rf"""^(?:{WEEKDAY},?\s+)?(?P<day>
      \d{{1,2}}(?:st|nd|rd|th|º)?\s+(?:of\s+|de\s+)?(?:{MONTH})\.?(?:,?\s+(?:del?\s+)?\d{{4}})?
    | (?:{MONTH})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?
    | \d{{4}}-\d{{2}}-\d{{2}}
    | \d{{1,2}}[./]\d{{1,2}}[./](?:\d{{4}}|\d{{2}})
    )(?:\s*\(\d{{4}}-\d{{2}}-\d{{2}}\))?[,;:.]?(?P<rest>(?:\s.*)?)$""",
    re.IGNORECASE | re.VERBOSE,
)
SCORE_ALONE = re.compile(
    rf"^\s*\d{{1,2}}\s*{DASH}\s*\d{{1,2}}(?:\s*[(\[][^()\[\]]{{1,40}}[)\]]){{0,2}}"
    r"(?:\s*(?:a\.?e\.?t\.?|t\.?s\.?|pró?rroga))?\s*$",
    re.IGNORECASE,
)
CLOCK_ALONE = re.compile(
    r"^\s*(?:[01]?\d|2[0-3])[:.h][0-5]\d\s*(?:h(?:rs?)?\.?|[A-Z]{3,4})?"
    r"(?:\s*\(?\s*UTC\s*[+\-−±]?\s*\d{1,2}(?::\d\d)?\)?)?\s*$"
)
VERSUS = re.compile(r"^\s*(?:vs?\.?)\s*$", re.IGNORECASE)
KICKS = re.compile(
    r"^\W*(?:penalt(?:y|ies)(?: shoot-?out)?|penal(?:es|tis)|tiros[ \w]*)\W*$", re.IGNORECASE
)
REPORT = re.compile(r"^\W*(?:report|reporte|informe|\(?history\)?|stats)\b", re.IGNORECASE)
BESIDE = re.compile(
    r"^\s*(?:report|(?:post-match )?summary|history|stats|attendance\b.*|referee\b.*|asistencia\b.*"
    r"|árbitro\b.*|reporte|informe|estadio\b.*|stadium\b.*|note\b.*|nota\b.*)\W*$",
    re.IGNORECASE,
)
MINUTE = re.compile(r"\d{1,3}(?:\s?\+\s?\d{1,2})?\s?['\u2032\u2019\u00b4]")


class Heading(NamedTuple):
    """A heading: how deep it stands, and its name."""

    level: int
    name: str


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row; `is_piped` tells bars from tabulators."""

    cells: tuple[str, ...]
    is_piped: bool


def heading_of(text: str, *, is_alone: bool) -> Heading | None:
    """Return the heading that a line is; one without marks stands alone between empty lines."""
    text = text[:LONGEST]
    if match := MARKED.match(text):
        return Heading(len(match["mark"]), EDIT.sub("", match["name"]))
    if match := HASHES.match(text):
        return Heading(len(match["mark"]), EDIT.sub("", match["name"]))
    bare = EDIT.sub("", text).strip()
    if not bare or len(bare) > LONGEST_HEADING or "\t" in bare or "|" in bare:
        return None
    is_edited = len(bare) < len(text.strip())
    if not (is_edited or is_alone) or POINTER.match(bare) or holds_score(bare):
        return None
    is_known = step_into(Where(), bare, only_known=True) != Where()
    if is_edited or is_known or STAGE.match(bare) or _is_aside(bare):
        return Heading(_level(bare, is_known=is_known), bare)
    return None


def _is_aside(name: str) -> bool:
    """Return whether a short line without an end of a sentence begins what is told beside."""
    return (
        len(name.split()) <= 3 and name[0].isupper() and name[-1] not in ".:,;" and is_aside([name])
    )


def _level(name: str, *, is_known: bool) -> int:
    """Return how deep a heading without marks stands: a round or group below a stage."""
    if is_known:
        place = step_into(Where(), name, only_known=True).place
        return 4 if place.group else 6 if place.leg else 5
    return 3 if IGNORED.match(name) else 2


def row_of(text: str) -> Row | None:
    """Return the row of a table that a line is."""
    bare = text[:LONGEST].strip(" ")
    if bare.count("|") >= 2 and bare[0] == "|":
        cells = bare.strip().removeprefix("|").removesuffix("|").split("|")
        return Row(tuple(" ".join(cell.split()) for cell in cells), is_piped=True)
    if "\t" in bare:
        return Row(tuple(" ".join(cell.split()) for cell in bare.split("\t")), is_piped=False)
    return None


def is_name(text: str) -> bool:
    """Return whether a line alone may be the name of a team."""
    bare = text.strip()
    return (
        0 < len(bare) <= 50
        and any(char.isalpha() for char in bare)
        and bare[-1] not in ".:;"
        and not holds_score(bare)
        and not any(pattern.match(bare) for pattern in (DAY, CLOCK_ALONE, BESIDE, KICKS))
        and not MINUTE.search(bare)
        and heading_of(bare, is_alone=True) is None
    )
