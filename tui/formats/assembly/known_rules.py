"""What competitions are known to have had: points for a win, and what put level teams in order.

Each entry names where it can be looked up, and an order says whether it was. A competition or a
time that is not here is assumed. The file says which it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from tui.season.folding import fold

_POINTS = "Wikipedia, Three points for a win"
_BREAKERS = "Wikipedia, Tiebreaker"

_GOAL_AVERAGE = ("points", "goal_average")
_DIFFERENCE = ("points", "goal_difference", "goals_for")
_GOALS_FIRST = ("points", "goals_for", "goal_difference")
_HEAD_TO_HEAD = ("points", "head_to_head", "goal_difference", "goals_for")
_CHAMPIONS_LEAGUE = "UEFA, regulations of the Champions League"
_AVERAGE = "Wikipedia, Goal average"
_WINS_FIRST = ("points", "wins", "goal_difference", "goals_for")


@dataclass(frozen=True)
class KnownPoints:
    """What a win was worth in the seasons that began from one year to another."""

    win: int
    source: str


@dataclass(frozen=True)
class KnownOrder:
    """What put level teams in order from a year on.

    `is_checked` is whether the source was looked up; else it is only named as where to look.
    """

    since: int
    order: tuple[str, ...]
    source: str
    is_checked: bool = False


@dataclass(frozen=True)
class _Competition:
    """A country or a competition: by which words it is known, and what it had when.

    `words` are patterns of which one must be in its name, `not_words` of which none may be.
    `three_from` is the first year of a season with three points for a win; `orders` are the rules
    from the year on in which they begin.
    """

    words: str
    three_from: int
    orders: tuple[KnownOrder, ...] = ()
    not_words: str = r"\b\B"
    exceptions: tuple[int, ...] = ()


_OTHERS = (
    r"russi|egypt|ukrain|scot|wales|welsh|irish|ireland|israel|kazakh|armen|belarus|bosn|malt|island"
    r"|jamaic|ghana|kenya|nigeri|indian|hong|thai|singap|chines|icel|faroe|lebanon|kuwait|iraq|iran"
    r"|south africa|canad|austral|new zealand|gibralt|estoni|latvi|lithuan|azerb|tanzan|uganda"
)

_COMPETITIONS: tuple[_Competition, ...] = (
    _Competition(
        r"\bworld cup\b|\bmundial\b|\bweltmeisterschaft\b|\bcoupe du monde\b|\bcopa del mundo\b",
        1994,
        (
            KnownOrder(1970, (*_DIFFERENCE, "head_to_head"), _AVERAGE, is_checked=True),
            KnownOrder(2026, _HEAD_TO_HEAD, "FIFA, regulations of the World Cup 2026"),
        ),
        not_words=r"club|qualif|women|u-?(?:17|20)",
    ),
    _Competition(
        r"\buefa euro\b|^euro\b|\beuropean championship|\beuro (?:19|20)\d\d\b",
        1996,
        (KnownOrder(1996, _HEAD_TO_HEAD, "UEFA, regulations of the European Championship"),),
        not_words=r"qualif|women|under",
    ),
    _Competition(
        r"\bchampions league\b",
        1995,
        (
            KnownOrder(1995, _HEAD_TO_HEAD, _CHAMPIONS_LEAGUE),
            KnownOrder(2024, _DIFFERENCE, _CHAMPIONS_LEAGUE),
        ),
        not_words=r"\bafc\b|\bcaf\b|concacaf|ofc|women",
    ),
    _Competition(
        r"\beuropa league\b|\bconference league\b",
        1995,
        (
            KnownOrder(2009, _HEAD_TO_HEAD, "UEFA, regulations of the Europa League"),
            KnownOrder(2024, _DIFFERENCE, "UEFA, regulations of the Europa League"),
        ),
    ),
    _Competition(
        r"\bclub world cup\b",
        1995,
        (KnownOrder(2025, _HEAD_TO_HEAD, "FIFA, regulations of the Club World Cup 2025"),),
    ),
    _Competition(r"\bcopa libertadores\b|\bcopa america\b|\bsudamericana\b", 1995),
    _Competition(
        r"\bpremier league\b|\bpremiership\b|\bchampionship\b|\bleague (?:one|two|1|2)\b|\bengl"
        r"|\bfootball league\b",
        1981,
        (
            KnownOrder(1888, _GOAL_AVERAGE, _AVERAGE),
            KnownOrder(1894, _GOAL_AVERAGE, _AVERAGE, is_checked=True),
            KnownOrder(1976, _DIFFERENCE, _AVERAGE, is_checked=True),
        ),
        not_words=_OTHERS,
    ),
    _Competition(
        r"\bscot",
        1994,
        (
            KnownOrder(1921, _GOAL_AVERAGE, _AVERAGE),
            KnownOrder(1971, _DIFFERENCE, "Wikipedia, Goal average"),
        ),
    ),
    _Competition(
        r"\bbundesliga\b|\bdeutsch|\bgerman|\b3\. ?liga\b",
        1995,
        (
            KnownOrder(1963, _GOAL_AVERAGE, "Wikipedia, Bundesliga"),
            KnownOrder(1969, _DIFFERENCE, "Wikipedia, Bundesliga"),
        ),
        not_words=r"osterr|austria|frauen",
    ),
    _Competition(
        r"\bosterr|\baustria|\bregionalliga\b|\bliga ?1\b.*\baustria",
        1995,
        (KnownOrder(1995, _DIFFERENCE, _BREAKERS),),
    ),
    _Competition(
        r"\bital|\bserie [ab]\b",
        1994,
        (KnownOrder(2005, _HEAD_TO_HEAD, "Wikipedia, 2005–06 Serie A", is_checked=True),),
        not_words=r"bra[sz]il|brasileir|ecuador",
    ),
    _Competition(
        r"\bspa(?:in|nish)\b|\bespana|\bespanol|\bla liga\b|\bsegunda division b\b",
        1995,
        (KnownOrder(1995, _HEAD_TO_HEAD, "Wikipedia, La Liga"),),
    ),
    _Competition(
        r"\bfran(?:ce|cais)|\bfrench|\bligue [12]\b",
        1994,
        (KnownOrder(1994, _DIFFERENCE, "Wikipedia, Ligue 1"),),
        not_words=r"tunis|alger|maroc|sene|ivoir|camer",
        exceptions=(1988,),
    ),
    _Competition(
        r"\bnetherlands\b|\bnederland|\bdutch\b|\beredivisie\b|\beerste divisie\b|\bholland\b",
        1995,
        (KnownOrder(1995, _DIFFERENCE, _BREAKERS),),
    ),
    _Competition(
        r"\bportug|\bprimeira liga\b",
        1995,
        (KnownOrder(1995, _HEAD_TO_HEAD, "Wikipedia, Primeira Liga"),),
    ),
    _Competition(
        r"\bbelg|\bjupiler\b|\beerste klasse\b",
        1995,
        (KnownOrder(1995, _WINS_FIRST, "Wikipedia, Belgian Pro League"),),
    ),
    _Competition(
        r"\bbra[sz]il|\bbrasileir",
        1995,
        (KnownOrder(2003, _WINS_FIRST, "Wikipedia, Campeonato Brasileiro Série A"),),
        not_words=r"\bcopa\b",
    ),
    _Competition(r"\bargentin", 1995),
    _Competition(r"\bswiss\b|\bswitzerland\b|\bschweiz|\bsuisse\b", 1995),
    _Competition(r"\bdenmark\b|\bdanish\b|\bdanmark\b|\bsuperliga(?:en)? danmark", 1995),
    _Competition(r"\bswed|\bsverige\b|\ballsvenskan\b", 1990),
    _Competition(r"\bnorw|\bnorge\b|\beliteserien\b|\btippeligaen\b", 1988),
    _Competition(
        r"\bturk|\bsuper lig\b", 1987, (KnownOrder(2010, _HEAD_TO_HEAD, "Wikipedia, Süper Lig"),)
    ),
    _Competition(r"\bisrael", 1982),
    _Competition(
        r"\bgreece\b|\bgreek\b|\bhellas\b|\balpha ethniki\b",
        1992,
        (KnownOrder(2006, _HEAD_TO_HEAD, "Wikipedia, Super League Greece"),),
    ),
    _Competition(
        r"\bpoland\b|\bpolish\b|\bpolska\b|\bekstraklasa\b",
        1995,
        (KnownOrder(2008, _HEAD_TO_HEAD, "Wikipedia, Ekstraklasa"),),
    ),
    _Competition(
        r"\bromania|\bliga i\b", 1994, (KnownOrder(2006, _HEAD_TO_HEAD, "Wikipedia, Liga I"),)
    ),
    _Competition(
        r"\brussia", 1995, (KnownOrder(2018, _HEAD_TO_HEAD, "Wikipedia, Russian Premier League"),)
    ),
    _Competition(
        r"\bhungar|\bmagyar|\bnemzeti bajnoksag\b",
        1994,
        (KnownOrder(2008, _WINS_FIRST, "Wikipedia, Nemzeti Bajnokság I"),),
    ),
    _Competition(
        r"\bchin(?:a|ese)\b",
        1995,
        (KnownOrder(2004, _HEAD_TO_HEAD, "Wikipedia, Chinese Super League"),),
        not_words=r"taipei",
    ),
    _Competition(
        r"\bmls\b|\bmajor league soccer\b",
        1995,
        (KnownOrder(2012, _WINS_FIRST, "Wikipedia, Major League Soccer"),),
    ),
    _Competition(r"\bjapan|\bj\.? ?league\b|\bj1\b", 1988),
    _Competition(r"\biceland\b|\burvalsdeild\b", 1984),
    _Competition(r"\bcyprus\b|\bcypriot\b", 1991),
    _Competition(r"\bbulgaria", 1993),
    _Competition(r"\bczech\b|\bslovaki|\bcroati|\bhrvatska\b|\bukrain|\bkorea", 1994),
    _Competition(r"\beston|\bkazakh|\bmalt(?:a|ese)\b|\bmoldov", 1994),
    _Competition(r"\bnew zealand\b", 1983),
    _Competition(r"\bnorthern ireland\b|\bnorthern irish\b", 1986),
    _Competition(r"\bhong kong\b", 1987),
    _Competition(r"\bgeorgia", 1990),
    _Competition(r"\bfinland\b|\bfinnish\b|\bveikkausliiga\b", 1991),
    _Competition(r"\baustralia", 1992),
    _Competition(r"\bireland\b|\birish\b", 1993),
    _Competition(r"\bmexic|\bchile|\buruguay|\bcolombia|\bsloveni", 1995),
)


_GOALS_SCORED = KnownOrder(
    1992, _GOALS_FIRST, "Wikipedia, Football League First Division 1992/93", is_checked=True
)


@cache
def _competition(name: str) -> _Competition | None:
    plain = fold(name)
    for entry in _COMPETITIONS:
        if re.search(entry.words, plain) and not re.search(entry.not_words, plain):
            return entry
    return None


def known_points(names: Sequence[str], season: str) -> KnownPoints | None:
    """Return what a win was worth, by names of the competition and its country."""
    year = _first_year(season)
    entry = _entry(names)
    if entry is None or year is None:
        return None
    has_three = year >= entry.three_from or year in entry.exceptions
    return KnownPoints(3 if has_three else 2, _POINTS)


def known_order(names: Sequence[str], season: str) -> KnownOrder | None:
    """Return what put level teams in order."""
    year = _first_year(season)
    entry = _entry(names)
    if entry is None or year is None:
        return None
    begun = [order for order in entry.orders if order.since <= year]
    if begun and _is_football_league(names, year):
        return _GOALS_SCORED
    return begun[-1] if begun else None


def _entry(names: Sequence[str]) -> _Competition | None:
    found = (_competition(name) for name in (" ".join(names), *names) if name)
    return next((entry for entry in found if entry), None)


def _is_football_league(names: Sequence[str], year: int) -> bool:
    """Return whether goals came before their difference: in the Football League for seven years."""
    plain = fold(" ".join(names))
    is_below = re.search(r"\bdivision\b|\bfootball league\b", plain) is not None
    is_english = re.search(r"\bengl|\bfootball league\b", plain) is not None
    return 1992 <= year <= 1998 and is_below and is_english and "premier" not in plain


def _first_year(season: str) -> int | None:
    found = re.match(r"(1[89]\d\d|20\d\d)\b", season)
    return int(found[1]) if found else None
