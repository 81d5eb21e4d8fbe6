"""What the heading above a match says: a round, a leg of it, a group, a way to the final.

Headings come in the languages of the sources. `Heading.of` takes one apart, so that the rest of the
assembly compares plain values.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from tui.formats.records import Place
from tui.season.folding import fold
from tui.season.model.round_names import calls_final, is_on_the_way

_LEG = re.compile(
    r"[\s,:;(\[|/·-]*\b(?:(1st|2nd|3rd|first|second|third|1\.|2\.|3\.)\s*(?:legs?|leg matches)"
    r"|legs?\s*(1|2|3|one|two|three)|(ida|vuelta)|(hinspiele?|ruckspiele?)|(andata|ritorno)"
    r"|(aller|retour)|partidos? de (ida|vuelta)|(jogos? de ida|jogos? de volta|volta))\b[\s)\]]*$"
)
_SECOND = frozenset(
    {"2nd", "second", "2.", "2", "two", "vuelta", "ritorno", "retour", "volta", "jogos de volta"}
    | {"jogo de volta", "ruckspiel", "ruckspiele"}
)
_THIRD = frozenset({"3rd", "third", "3.", "3", "three"})
_REPLAY = re.compile(
    r"[\s,:;(\[|/·-]*\b(?:(?:1st|2nd|3rd|4th|first|second|third|fourth)\s+)?"
    r"(?:replays?|play-?backs?|wiederholungsspiele?|desempates?|spareggi?o?)\b[\s)\]]*$"
)
_LETTER_GROUP = re.compile(
    r"^(?:sub-?)?(?:group|gruppe|grupo|groupe|gruppo|girone|grupp|groep|pool|poule)\s+"
    r"(?:\d{1,2}|[a-z]|[ivx]{1,5})$"
)
_GLUED_GROUP = re.compile(r"^(?:Group|Gruppe|Grupo|Groupe|Pool)(?:[A-Z]|\d{1,2})$")
_NUMBER = re.compile(
    r"^(?:(?:round|matchday|match day|md|week|game ?week|spieltag|runde|jornada|fecha|rodada"
    r"|giornata|journee|speelronde|kolejka|kolo|omgang|rd\.?|r)\s*(?:no\.?\s*)?(\d{1,3})"
    r"|(\d{1,3})\s*(?:\.|st|nd|rd|th|a|º|ª|o)?\s*(?:round|matchday|match day|week|spieltag|runde"
    r"|jornada|fecha|rodada|giornata|journee|speelronde|kolejka|kolo|omgang))$"
)
_MATCHDAY = re.compile(
    r"\b(?:matchday|match day|week|game ?week|spieltag|jornada|fecha|rodada|giornata|journee"
    r"|speelronde|kolejka)\b"
)
_MOST_CUP_ROUNDS = 9
_BARE_NUMBER = re.compile(r"^(\d{1,3})\.?$")
_WORD_ROUND = re.compile(
    r"^(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|extra|preliminary)"
    r"(?: (?:qualifying|preliminary))? round(?: proper)?$"
)
_KNOCKOUT = re.compile(
    r"\b(?:last|round of|ronda de|best)\s+(?:8|16|32|64|128|256)\b|\b1/(?:2|4|8|16|32|64|128)\b"
    r"|\b(?:knock-?out|k\.?o\.?|eliminatorias?|eliminacao|fase final|play-?offs?|play-?outs?"
    r"|liguilla|repechaje|third place|3rd place|troisieme place|tercer (?:puesto|lugar)|platz 3"
    r"|spiel um platz|dritter platz|bronze|preliminary round"
    r"|(?:first|second|third) qualifying round|play-?off round|barrages?|hauptrunde"
    r"|zwischenrunde|promotion/relegation)\b|^(?:r(?:8|16|32|64|128)|qf|sf)$"
)
_THIRD_PLACE = re.compile(
    r"\b(?:third|3rd)[ -]place|\bplace 3\b|\bplatz (?:3|drei)\b"
    r"|\b(?:tercer|3er) (?:puesto|lugar)\b|\bterceiro lugar\b|\btroisieme place\b"
    r"|\bfinale? (?:3|pour la troisieme)\b|\bbronze\b"
    r"|\bterzo posto\b|\bsmall final\b|\bkleines finale\b|\bconsolation final\b"
)
_HEADING_WORDS = re.compile(r"\b(?:rounds?|stage|phase|ronda|fase|etapa|runde|tour|turno|legs?)\b")
_SHORT = 3
"""Letters of a short form: QF, SF."""
_IN_CAPITALS = re.compile(r"[IVX]+|\w*\d\w*")
_STAGE_AND_ROUND = re.compile(r"^(?P<stage>[^,]{3,40}?)\s*(?:,|\s-\s|:)\s*(?P<round>[^,]{1,40})$")
_LEAGUE_WORDS = re.compile(
    r"\b(?:league|group stage|group phase|groups|regular season|championship round"
    r"|relegation round|liga|fase de grupos|vorrunde|gruppenphase|apertura|clausura|first phase"
    r"|championship group|relegation group|torneo|season)\b"
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading taken apart: its plain name, which leg and whether it is of replays."""

    name: str
    leg: int | None = None
    is_replay: bool = False

    @classmethod
    def of(cls, text: str) -> Heading:
        """Split a heading into what it says."""
        return _heading(text)


@lru_cache(maxsize=4096)
def _heading(text: str) -> Heading:
    plain = fold(text)
    if len(plain) != len(text):  # a letter that folds to two: positions no longer agree
        plain = text.casefold() if len(text.casefold()) == len(text) else text
    replayed = _REPLAY.search(plain)
    if replayed and replayed.start():
        return replace(_heading(text[: replayed.start()].strip()), is_replay=True)
    leg = _LEG.search(plain)
    if leg is None or not leg.start():
        return Heading(text.strip())
    said = next(part for part in leg.groups() if part)
    number = 2 if said in _SECOND else 3 if said in _THIRD else 1
    return Heading(text[: leg.start()].strip(), leg=number)


@lru_cache(maxsize=4096)
def number_of(name: str) -> int | None:
    """Return the number of a matchday: 5 of "Matchday 5", "5. Spieltag", "Jornada 5"."""
    plain = fold(name).strip()
    found = _NUMBER.match(plain) or _BARE_NUMBER.match(plain)
    return int(next(part for part in found.groups() if part)) if found else None


def is_matchday(name: str) -> bool:
    """Return whether the name of a round is one that leagues have: "Matchday 5", "Round 26"."""
    number = number_of(name)
    is_late = number is not None and number > _MOST_CUP_ROUNDS
    return is_late or (number is not None and _MATCHDAY.search(fold(name)) is not None)


@lru_cache(maxsize=4096)
def names_knockout(name: str) -> bool:
    """Return whether the name of a round can only be that of a round of ties."""
    plain = fold(name)
    if number_of(name) is not None or is_group(name):
        return False
    if re.search(r"\bfinal (?:round|group|stage|table|pool)\b|\bronda final\b", plain):
        return False
    return bool(_KNOCKOUT.search(plain)) or is_on_the_way(name) or calls_final(name)


def is_early_round(name: str) -> bool:
    """Return whether a name is that of an early round of a cup: "First round", "Round 2"."""
    return _WORD_ROUND.match(fold(name).strip()) is not None


def is_group(name: str) -> bool:
    """Return whether a name is that of a group of several: "Group A", "Grupo 2"."""
    plain = name.strip()
    return bool(_LETTER_GROUP.match(fold(plain)) or _GLUED_GROUP.match(plain))


def is_third_place(name: str) -> bool:
    """Return whether a name is that of the match for the third place."""
    return _THIRD_PLACE.search(fold(name)) is not None


def is_final(name: str) -> bool:
    """Return whether a name is that of the final itself."""
    return calls_final(name) and not is_on_the_way(name) and not is_third_place(name)


def says_league(name: str) -> bool:
    """Return whether a name is that of a stage with a table."""
    return _LEAGUE_WORDS.search(fold(name)) is not None


@lru_cache(maxsize=4096)
def tidy_place(place: Place) -> Place:
    """Return a place whose headings stand where they belong, none of them in capitals.

    A round called "Group A" is a group, a stage called "Semi-finals" a round, and
    "League, Matchday 5" is both a stage and a round; the leg comes out of the name of the round.
    """
    stage, group, name = map(_in_small_letters, (place.stage, place.group, place.round))
    place = replace(place, stage=stage, group=group, round=name)
    if place.round and place.group is None and is_group(place.round):
        place = replace(place, group=place.round, round=None)
    if place.stage and place.round is None and place.group is None:
        if is_group(place.stage):
            place = replace(place, group=place.stage, stage=None)
        elif names_knockout(_heading(place.stage).name):
            place = replace(place, round=place.stage, stage=None)
    name = place.round
    return _with_tidy_round(place, name) if name else place


def _in_small_letters(name: str | None) -> str | None:
    """Return a heading as one writes it: "Match for third place", "Group A", "Final".

    Only what is known as a heading is changed: the name of a competition may be "UEFA CUP".
    """
    if name is None or not _is_heading(name):
        return name
    if not name.isupper() or len(name) <= _SHORT:
        return name[:1].upper() + name[1:]
    *words, last = (
        word if _IN_CAPITALS.fullmatch(word) else word.lower() for word in name.split(" ")
    )
    text = " ".join([*words, last.upper() if len(last) == 1 else last])
    return text[:1].upper() + text[1:]


def _is_heading(name: str) -> bool:
    return _is_round(name) or says_league(name) or _HEADING_WORDS.search(fold(name)) is not None


def _with_tidy_round(place: Place, name: str) -> Place:
    """Return a place in which stage, round and leg are told apart."""
    heading = Heading.of(name)
    both = _STAGE_AND_ROUND.match(heading.name)
    if both and place.stage is None and _is_round(both["round"]):
        own = both["round"] if not both["round"].isdecimal() else f"Round {both['round']}"
        if is_group(own) and place.group is None:
            place = replace(place, stage=both["stage"], group=own, round=None)
        else:
            place = replace(place, stage=both["stage"], round=own)
    else:
        place = replace(place, round=heading.name)
    return replace(place, leg=place.leg or heading.leg)


def _is_round(name: str) -> bool:
    return number_of(name) is not None or names_knockout(name) or is_group(name)
