"""Infoboxes of seasons: what they claim of the whole, and which season it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tui.formats.records import ClaimRecord, ClaimValue, ResultRecord, ScorerRecord
from tui.formats.wikitext.clean import Page
from tui.formats.wikitext.plain import BREAKS, Nodes, one_line, plain, team_name
from tui.formats.wikitext.scan import Link, Node, Template, Text
from tui.formats.wikitext.scores import SCORE

BOX = re.compile(
    r"^(?:infobox|ficha de) .*(?:football|soccer|league|tournament|season|competi"
    r"|campeonato|torneo|liga|copa"
    r"|fútbol|futbol|evento deportivo|temporada|cup)"
)
SEASON_BOX = "infobox football season"
"""The infobox of a season, in which other readers put what they find."""
NOT_SEASONS = re.compile(
    r"biography|club$|club season|player|stadium|match$|futbolista|equipo de|estadio"
)
KEYS: dict[str, str] = {
    "champion": (
        "champions champion winners winner campeón campeon primero ganador ganadores champion_other"
    ),
    "runner_up": "runner-up runnerup runners-up second subcampeón subcampeon segundo runner_up",
    "matches": (
        "matches games partidos total_matches matches_played partidos_disputados num_matches"
    ),
    "goals": "goals total_goals goles total_goles anotaciones goals_scored goles_anotados",
    "teams": (
        "num_teams teams number_of_teams participantes equipos num_equipos total_teams "
        "cantidad_de_equipos nteams"
    ),
    "promoted": "promoted promotion ascendido ascendidos ascenso ascensos",
    "relegated": "relegated relegation descendido descendidos descenso descensos",
    "top_scorers": (
        "top_goal_scorer league_topscorer top_scorer top_goalscorer league_top_scorer "
        "goleador goleadores máximo_goleador top_goal_scorers top_scorers top_goalscorers"
    ),
    "highest_scoring": "highest_scoring highest_score",
    "biggest_wins": "biggest_win biggest_wins biggest_home_win mayor_goleada",
    "previous": "prevseason previous_season previous prev_season anterior temporada_anterior",
    "next": "nextseason next_season next siguiente temporada_siguiente",
    "competition": (
        "title competition name tourney_name nombre torneo league tournament titulo título"
    ),
    "season": "year season temporada edición año fecha edicion yr",
    "country": "country país pais sede",
}
NAMES = {name.replace("_", " "): key for key, names in KEYS.items() for name in names.split()}
YEARS = re.compile(r"\b(1[89]\d\d|20\d\d)(?:\s*[–—\-−/]\s*(\d{4}|\d{2}))?(?!\d)")
NOBODY = re.compile(r"\W*(?:none|ninguno|tbd|n/a|por definir|no)?\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Titles:
    """What an article says of itself: competition, season, country."""

    competition: str | None = None
    season: str | None = None
    country: str | None = None


def find_infobox(nodes: list[Node]) -> Template | None:
    """Return the first infobox of a season."""
    return next((node for node in nodes if isinstance(node, Template) and is_infobox(node)), None)


def is_infobox(template: Template) -> bool:
    """Return whether a template is the infobox of a season."""
    return bool(BOX.match(template.name)) and not NOT_SEASONS.search(template.name)


def titles_of(nodes: list[Node]) -> Titles:
    """Return which season an article is of: by its infobox, else by the bold words of its lead."""
    box = find_infobox(nodes)
    said = {} if box is None else _by_key(box)
    lead = _lead(nodes)
    name = one_line(said.get("competition", ())) or lead
    texts = (one_line(said.get("season", ())), name, lead)
    seasons = [season for text in texts if (season := season_in(text))]
    season = next((season for season in seasons if "-" in season), next(iter(seasons), None))
    country = next(iter(_pieces(said.get("country", ()))), None)
    return Titles(_without_years(name) or None, season, country)


def season_in(text: str) -> str | None:
    """Return the season that a text names, as a season file has it."""
    years = YEARS.search(text)
    if not years:
        return None
    if not years[2]:
        return years[1]
    follows = int(years[2][-2:]) == (int(years[1]) + 1) % 100
    return f"{years[1]}-{years[2][-2:] if follows else years[2]}"


def _without_years(text: str) -> str:
    """Return the name of a competition without its season."""
    text = re.sub(r"\((?:\s*fútbol\s*|\s*football\s*)?\)", "", YEARS.sub("", text))
    return " ".join(text.split()).strip(" -–,:()")


def _lead(nodes: list[Node]) -> str:
    """Return the first words in bold before any heading."""
    text = ""
    for node in nodes:
        if isinstance(node, Text) and re.search(r"^=", node.text, re.MULTILINE):
            text += re.split(r"^=", node.text, maxsplit=1, flags=re.MULTILINE)[0]
            break
        if isinstance(node, Text):
            text += node.text
        elif isinstance(node, Link):
            text += plain([node])
        if len(text) > 5000:
            break
    bold = re.search(r"'''((?:[^'\n]|'(?!''))+)'''([^'\n.]{0,40})", text[:6000])
    if not bold:
        return ""
    rest = re.match(r"[\s\w]*", bold[2])
    name = bold[1].strip("' ")
    after = re.match(r"\s+((?:[A-ZÁÉÍÓÚÑ]\w+\s?)+)", bold[2]) if rest else None
    return f"{name} {after[1].strip()}" if after else name


def _by_key(template: Template) -> dict[str, Nodes]:
    """Return the arguments of an infobox by the keys that they stand for."""
    said: dict[str, Nodes] = {}
    named = template.named()
    for name, nodes in named.items():
        title = named.get(name.replace("est", "est nombre"), ()) if name.startswith("est") else ()
        key = NAMES.get(name) or NAMES.get(one_line(title).lower())
        if key and key not in said and plain(nodes):
            said[key] = nodes
    return said


def read_infobox(template: Template, page: Page) -> Iterator[ClaimRecord]:
    """Yield the claims of an infobox."""
    for key, nodes in _by_key(template).items():
        line = page.line(next((node.at for node in nodes), template.at))
        value: ClaimValue | None = None
        if key in {"matches", "goals", "teams"}:
            value = _count(one_line(nodes))
        elif key in {"champion", "runner_up"}:
            value = next(iter(_names(nodes)), None)
        elif key in {"promoted", "relegated"}:
            value = tuple(_names(nodes)) or None
        elif key == "top_scorers":
            value = tuple(_scorers(nodes)) or None
        elif key in {"highest_scoring", "biggest_wins"}:
            value = tuple(_results(nodes)) or None
            if note := _beside_results(nodes):
                yield ClaimRecord(line=line, key="note", value=note)
        elif key in {"previous", "next"}:
            value = season_in(one_line(nodes))
        if value is not None:
            yield ClaimRecord(line=line, key=key, value=value)


def _count(text: str) -> int | None:
    """Return the count that a text begins with: "22", "1,050", "306 (3.1 per match)"."""
    number = re.match(r"(\d{1,3}(?:[,. ]\d{3})+|\d+)(?![\d–])", text)
    return int(re.sub(r"\D", "", number[1])[:7]) if number else None


def _names(nodes: Nodes) -> Iterator[str]:
    """Yield the names of a list of teams; what stands in brackets behind is left out."""
    for line in _pieces(nodes):
        name = re.sub(
            r"\s*\((?:\d[^()]*|[^()]*(?:title|título|campeon)[^()]*)\)\s*$", "", line
        ).strip(" *•·")
        if name and not NOBODY.fullmatch(name) and re.search(r"[^\W\d_]{2}", name):
            yield name


def _scorers(nodes: Nodes) -> Iterator[ScorerRecord]:
    """Yield the scorers of a list such as "Ali (4)", "Pérez (12 goals)"."""
    goals = re.findall(r"(\d{1,3})", one_line(nodes))
    for line in _pieces(nodes):
        number = re.search(r"[(,–-]\s*(\d{1,3})\b|\b(\d{1,3})\s*(?:goals|goles|each)", line)
        name = re.sub(r"\s*[(,]?\s*\d.*$|\s*\([^()]*\)\s*$", "", line).strip(" *•·-–(")
        count = (number[1] or number[2]) if number else goals[-1] if goals else None
        if count and re.search(r"[^\W\d_]{2}", name):
            yield ScorerRecord(player=name, goals=int(count))


def _results(nodes: Nodes) -> Iterator[ResultRecord]:
    """Yield the results of a list such as "Alfa 4–0 Beta, Gama 3–3 Delta (1 May)"."""
    for text in _listed(nodes):
        score = SCORE.search(text)
        if score is None:
            continue
        home, away = text[: score.start()].strip(" *•·"), text[score.end() :].strip(" .")
        if home and away:
            yield ResultRecord(home=home, away=away, score=(int(score[1]), int(score[2])))


def _beside_results(nodes: Nodes) -> str | None:
    """Return what a list of results says beside them: "Only the final stage"."""
    words = [text for text in _listed(nodes) if not re.search(r"\d", text) and " " in text]
    return ", ".join(words) or None


def _listed(nodes: Nodes) -> Iterator[str]:
    """Yield the items of a list without brackets."""
    for line in _pieces(nodes):
        yield from filter(None, re.split(r"\s*[,;]\s+", re.sub(r"\([^()]*\)", "", line)))


def _pieces(nodes: Nodes) -> Iterator[str]:
    """Yield the lines of an argument: those of the page, and those that breaks make."""
    piece: list[Node] = []
    lists = {"plainlist", "ubl", "unbulleted list", "flatlist", "hlist", "lista desplegable"}
    for node in nodes:
        if isinstance(node, Template) and node.name in lists:
            for places in node.positional():
                yield from _pieces(places)
            continue
        if not isinstance(node, Text):
            piece.append(node)
            continue
        for number, text in enumerate(re.split(r"\n", BREAKS.sub("\n", node.text))):
            if number and piece:
                yield team_name(piece)
                piece = []
            if text.strip():
                piece.append(Text(text, node.at))
    if piece:
        yield team_name(piece)
