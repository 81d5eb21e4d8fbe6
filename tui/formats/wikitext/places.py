"""Headings as stages, groups, rounds and legs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from tui.formats.records import Place

IGNORED = re.compile(
    r"^(?:(?:league |final |overall |points )?(?:table|standings?|results?|positions?"
    r"|classification)s?"
    r"|(?:league |group |final )?(?:matches|fixtures|games|results|schedule"
    r"|details?)(?: and results)?"
    r"|fixtures? (?:and|&) results?|results? table|results? by round|knockout bracket"
    r"|bracket|brackets"
    r"|summary|overview|teams?|format|background|draw|seeding|qualif\w+ teams|participants"
    r"|(?:tabla|tablas) (?:de )?(?:posici\w+|clasificaci\w+|final|general|acumulada).*"
    r"|clasificaci[oó]n(?: final| general)?|posiciones|resultados?(?: y .*)?|partidos?|cuadro.*"
    r"|fixture|calendario|cruces|llaves?|desarrollo|equipos.*|participantes|sorteo|estad[ií]sticas"
    r"|statistics|season statistics|season summary|original match|first match|match(?:es)? details?"
    r"|jornadas|fechas|rounds|matchdays|partidos jugados|resultados por .*|fase regular"
    r"|tabla|table|clubes.*|encuentros|results matrix|cross[ -]?table|league results"
    r"|(?:abschluss|kreuz)?tabelle|endstand|ergebnisse|spiele|spielplan|spielübersicht|begegnungen"
    r"|mannschaften|vereine|teilnehmer|modus|auslosung|classement(?: final)?|résultats|matchs"
    r"|rencontres|calendrier|tirage|équipes.*|clubs|classifica(?: finale)?|risultati|partite"
    r"|calendari|squadre.*|classificação|tabela|jogos|confrontos)$",
    re.IGNORECASE,
)
GROUP = re.compile(
    r"^(?:group|grupo|gruppe|gruppo|groupe|girone|poule|zone|zona|pool|serie|series|llave|key)\s+"
    r"(?:[A-Z]{1,2}|\d{1,2}|[IVX]{1,5})\b"
    r"|^(?:group|grupo|gruppe|zona)\s+\w+$|^inter-?zonal(?:es)?$",
    re.IGNORECASE,
)
MATCHDAY = re.compile(
    r"^(?:round|matchday|match day|match week|matchweek|week|day|game ?week|gameweek"
    r"|fecha|jornada|ronda"
    r"|fecha n[º°]|date|partido)\s*(?:n[º°.]*\s*)?\d{1,2}\b|^\d{1,2}\s?(?:st|nd|rd|th|[ªa°º]\.?)\s+"
    r"(?:round|matchday|fecha|jornada|date)\b|^(?:primera|segunda|tercera|cuarta|quinta"
    r"|sexta) (?:fecha|jornada)\b"
    r"|^(?:spieltag|runde|journée|giornata|rodada)\s*\d{1,2}\b"
    r"|^\d{1,2}\s?(?:\.|e|re|ère|ème|[ªa°º])?\s*(?:spieltag|runde|journée|giornata|rodada)\b",
    re.IGNORECASE,
)
KNOCKOUT = re.compile(
    r"^(?:(?:the )?(?:grand )?finals?|finales?|finalísima|(?:gran )?final(?: nacional)?"
    r"|final match|final game"
    r"|semi[ -]?finals?|semi-?finales?|quarter[ -]?finals?|cuartos(?: de final)?"
    r"|octavos(?: de final)?"
    r"|dieciseisavos(?: de final)?|treintaidosavos(?: de final)?|(?:1/(?:2|4|8|16)"
    r"|eighth)[ -]?finals?"
    r"|round of (?:8|16|32|64|128)|last (?:8|16|32|64)|(?:third|3rd)[ -]?place.*"
    r"|tercer (?:puesto|lugar)"
    r"|(?:partido por el )?tercer (?:puesto|lugar)|play-?offs?.*|(?:title|championship"
    r"|relegation|promotion)"
    r" play-?offs?.*|repechaje.*|desempate.*|partidos? de desempate.*|tie-?break(?:er)?s?"
    r"|promoción.*"
    r"|reducido.*|preliminary rounds?|(?:first|second|third|fourth|fifth|sixth) qualifying rounds?"
    r"|(?:qualifying|preliminary|extra preliminary) rounds?.*|(?:first|second|third"
    r"|fourth|fifth|sixth)"
    r" rounds?(?: proper)?|(?:primera|segunda|tercera|cuarta) ronda|ronda preliminar"
    r"|(?:viertel|halb|achtel|sechzehntel)finale|endspiel|spiel um (?:den )?(?:dritten )?platz.*"
    r"|(?:quarts?|huitièmes?|seizièmes?) de finale|demi-?finales?|petite finale"
    r"|(?:match )?pour la (?:3e|troisième) place|(?:quarti|ottavi|sedicesimi) di finale|semifinali"
    r"|(?:finale )?(?:per il )?(?:3º|terzo) posto|(?:quartas|oitavas) de final"
    r"|semi-?finais|meias?-fina(?:l|is)|(?:disputa d[eo] )?terceiro lugar)$",
    re.IGNORECASE,
)
NAMED_FINAL = re.compile(
    r"^.{2,40}\s(?:finals?|semi-?finals?|quarter-?finals?|play-?offs?)$", re.IGNORECASE
)
NO_FINAL = re.compile(
    r"\b(?:fase|etapa|ronda|rueda|\w+gonal|cuadrangular|triangular|liguilla|torneo|grupo|serie|round"
    r"|stage|group|phase|tournament|league|liga|tabla|posici\w+|zona|cuadro|play-?offs? final)\b",
    re.IGNORECASE,
)
SURE = re.compile(
    r"fina[il]|octavos|cuartos|round of|last \d|place|puesto|lugar|desempate|endspiel|platz|posto",
    re.IGNORECASE,
)
BRACKETS = re.compile(
    r"knock-?out|eliminat|eliminación|play-?offs?|bracket|cuadro|fase final|repechaje",
    re.IGNORECASE,
)
FIRST_LEG = re.compile(
    r"^(?:(?:first|1st) legs?|ida|partidos? de ida|primer partido|partido 1|primera final|leg 1"
    r"|hinspiele?|(?:match )?aller|andata|jogos? de ida)$",
    re.IGNORECASE,
)
SECOND_LEG = re.compile(
    r"^(?:(?:second|2nd) legs?|vuelta|partidos? de vuelta|segundo partido|partido 2"
    r"|segunda final|leg 2|rückspiele?|(?:match )?retour|ritorno|(?:jogos? de )?volta)$",
    re.IGNORECASE,
)
REPLAY = re.compile(
    r"^(?:.*\breplays?|partido extra|third match|play-?off match|desempate|tercer partido)$",
    re.IGNORECASE,
)
ASIDE = re.compile(
    r"statisti|estadístic|scor(?:ers|ing)|goleador|hat-?trick|clean sheet|award|premio"
    r"|torschütz|torjäger|buteur|marcatori|artilheir|zuschauer|einzelnachweis|weblink"
    r"|attendance|asistencia|record|récord|disciplin|see also|véase|reference|referencia|external"
    r"|enlaces|^notes|^notas|honou?rs|palmar|histori|previous|\bpast |manager|\bkits?\b|sponsor"
    r"|transfer|entrenador|biggest|highest|goals$|goles$|squads?$|plantel|bibliogra|further reading"
    r"|milestone|\bmedia\b|broadcast|\brules?\b|reglament|tie-?breaker|criteria|ranking"
    r"|coefficient|coeficiente|path to|route to",
    re.IGNORECASE,
)
"""Headings of what is told beside the matches: there are results in it that stand elsewhere."""
AGAINST = re.compile(r".\s(?:vs?\.?|contra|–|-)\s.", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Where:
    """The place under the headings so far, and whether what stands there is a replay."""

    place: Place = field(default_factory=Place)
    replay: bool = False


def place_under(titles: list[str], base: Where) -> Where:
    """Return the place under headings, from the outermost to the innermost."""
    where = base
    for title in titles:
        where = step_into(where, title)
    return where


def step_into(where: Where, title: str, *, only_known: bool = False) -> Where:
    """Return the place under one more heading.

    With `only_known`, a title that names neither group nor round nor leg changes nothing: a line
    in bold may be anything.
    """
    title = " ".join(title.split()).strip(" :.—–-")
    known = _known(where, title)
    if known is not None:
        return known
    parts = re.split(r"\s*(?:,|:|\s[–—-]\s|\()\s*", title.rstrip(")"))
    if len(parts) > 1 and all(_known(where, part) is not None for part in parts[-1:]):
        inner = step_into(where, parts[0], only_known=only_known)
        return _known(inner, parts[-1]) or inner
    if only_known or not title or IGNORED.match(title) or AGAINST.search(title):
        return where
    return _stage(where, title)


def _known(where: Where, title: str) -> Where | None:
    """Return the place under a title that names a group, round or leg."""
    place = where.place
    short = re.split(r"\s*(?:[\[(:,]|\s[–—-]\s)", title, maxsplit=1)[0]
    if GROUP.match(title):
        return Where(replace(place, group=short, round=None, leg=None))
    if FIRST_LEG.match(title) or SECOND_LEG.match(title):
        leg = 1 if FIRST_LEG.match(title) else 2
        return Where(replace(place, leg=leg), where.replay)
    if REPLAY.match(title) and place.round and not MATCHDAY.match(place.round):
        return replace(where, replay=True)
    if MATCHDAY.match(title):
        return Where(replace(place, round=short, leg=None))
    if KNOCKOUT.match(title) or (NAMED_FINAL.match(title) and not NO_FINAL.search(title)):
        sure = True if SURE.search(title) or place.knockout else place.knockout
        return Where(replace(place, round=title, knockout=sure, leg=None, group=None))
    return None


def _stage(where: Where, title: str) -> Where:
    """Return the place under a title that is none of the known kinds: a stage."""
    outer = where.place.stage
    stage = f"{outer}, {title}" if outer else title
    knockout = True if BRACKETS.search(title) else None
    return Where(
        replace(where.place, stage=stage, knockout=knockout, round=None, group=None, leg=None)
    )


def is_aside(titles: list[str]) -> bool:
    """Return whether what stands under headings tells beside the matches; the innermost decides."""
    for title in reversed(titles):
        if ASIDE.search(title):
            return True
        if IGNORED.match(title) or _known(Where(), title):
            return False
    return False
