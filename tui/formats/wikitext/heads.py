"""The heads of tables: what the columns of a table hold, told by their words."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Literal

Kind = Literal["standings", "results", "ties", "pairs", "entries", "teams", "other"]

WORDS: dict[str, str] = {
    "pos": "pos posición position rank # n° nº no. no place puesto lugar po p. platz rang rg",
    "team": (
        "team club equipo equipos clubes teams clubs selección nation country país squad "
        "institución verein mannschaft squadra équipe equipe équipes clube"
    ),
    "played": (
        "pld played pj j gp mp pl jugados matches games partidos m pts.jug. p.j. sp spiele mj "
        "giocate joués"
    ),
    "won": (
        "w won wins pg v ganados victorias win g. p.g. g siege victoires vittorie vitórias gagnés"
    ),
    "drawn": (
        "d drawn draws draw pe e t ties tied empatados empates p.e. x unentschieden nuls pareggi"
    ),
    "lost": "l lost losses pp lose loss perdidos derrotas d. p.p. niederlagen défaites sconfitte",
    "goals_for": (
        "gf f goals_for goles_a_favor gs g.f. for tf gls+ g+ tore+ t+ bp gol_fatti gols_pró"
    ),
    "goals_against": (
        "ga a gc goals_against goles_en_contra g.c. against ag tc gls- g- ge gr tore− tore- t− "
        "t- bc gol_subiti gols_contra"
    ),
    "goal_difference": (
        "gd diff dif dg df +/- ± gdif difgol g.d. d.g. dif. diff. diferencia goal_difference "
        "+/− dgol dif.gol ∆ td dr sg tordifferenz"
    ),
    "goals": "goals goles gf:ga gf–ga gf-ga gls gf_:_ga gf/gc gf:gc gf-gc gf–gc f:a f–a f-a tore",
    "points": (
        "pts points puntos ptos pt ptos. pts. pts.total puntaje total_points p.t. punkte pkt "
        "punti pontos"
    ),
    "home": (
        "home home_team local equipo_local home_side home_club casa locales team_1 team1 "
        "equipo_1 equipo1 team_#1 team_a equipo_a heim heimmannschaft domicile mandante"
    ),
    "away": (
        "away away_team visitante visita visitantes equipo_visitante away_side away_club "
        "visitor team_2 team2 equipo_2 equipo2 team_#2 team_b equipo_b visitors opponent gast "
        "gastmannschaft extérieur trasferta ospite"
    ),
    "score": (
        "score result resultado marcador resultados scores ft final_score full_time ergebnis "
        "résultat risultato placar"
    ),
    "total": "agg agg. aggregate global total agg_score agg._score aggregate_score marcador_global",
    "leg1": "1st_leg first_leg ida leg_1 1st_match partido_de_ida",
    "leg2": "2nd_leg second_leg vuelta leg_2 2nd_match partido_de_vuelta",
    "leg3": "3rd_match play-off playoff desempate third_match replay extra",
    "match": "match partido encuentro fixture cotejo",
    "date": "date fecha día dia datum data",
    "time": "time hora kick-off kickoff horario ko",
    "round": "round jornada matchday ronda fase stage gameweek spieltag journée giornata rodada",
    "group": "group grupo zona zone gruppe groupe girone",
    "venue": "stadium estadio venue ground cancha sede",
    "town": (
        "location city ciudad town localidad home_city place_of_origin lugar provincia procedencia"
    ),
    "department": "department departamento región region depto dpto departamentos",
    "season": "season year temporada año edition edición ed.",
    "scorers": "scorers goalscorers goles_de goleadores",
    "note": "notes notas note observaciones",
    "player": "player jugador scorer goleador name nombre futbolista",
    "minute": "minute minuto min min. '",
}
ROLES = {word.replace("_", " "): role for role, words in WORDS.items() for word in words.split()}
LETTERS: tuple[dict[str, str], ...] = (
    {"s": "won", "u": "drawn", "n": "lost"},
    {"v": "won", "n": "drawn", "p": "lost", "g": "played"},
    {"g": "won", "n": "drawn", "p": "lost", "j": "played"},
    {"v": "won", "n": "drawn", "d": "lost"},
    {"gf": "goals_for", "gs": "goals_against"},
    {"gp": "goals_for", "gc": "goals_against"},
)
"""Short heads by the languages in which they mean something else than in English or Spanish: they
do where all of a row are there."""
STATS = (
    "played",
    "won",
    "drawn",
    "lost",
    "goals_for",
    "goals_against",
    "goal_difference",
    "goals",
    "points",
)


def roles_of(titles: list[str]) -> list[str | None]:
    """Return what each column holds, None where its head is no word that is known."""
    words = [_word_of(title) for title in titles]
    roles = [ROLES.get(word) or ROLES.get(word.rstrip(".")) for word in words]
    short = set(words)
    for number, word in enumerate(words):
        roles[number] = _role_beside(word, number, roles, short)
    for letters in LETTERS:
        if letters.keys() <= short:
            roles = [letters.get(word, role) for word, role in zip(words, roles, strict=True)]
    _two_teams(roles)
    for number in range(len(words) - 2):
        if roles[number : number + 3] == ["match"] * 3:
            roles[number : number + 3] = ["home", "score", "away"]
    return roles


@lru_cache(maxsize=4096)  # every row is asked whether it is one of heads
def _word_of(title: str) -> str:
    """Return a head without references, marks and blanks."""
    return re.sub(r"\s+", " ", re.sub(r"\[[^\]]*\]|\*|:$", "", title)).strip().lower()


def _role_beside(word: str, number: int, roles: list[str | None], short: set[str]) -> str | None:
    """Return what a head means beside the others of its row."""
    if word in {"p", "pl", "pl."}:
        return _role_of_p(number, roles, short)
    if word == "g" and (short & {"w"} or not short & {"p", "e", "pj", "j"}):
        return "played"
    if word == "d" and short & {"v", "g"} and "e" in short and "p" not in short:
        return "lost"
    if word == "lugar" and "points" in roles:
        return "pos"
    if (word == "t" and "d" in short) or (word == "a" and not short & {"f", "w"}):
        return None
    return roles[number]


def _role_of_p(number: int, roles: list[str | None], short: set[str]) -> str:
    """Return what "P" stands for: perdidos, played, or the position."""
    if short & {"e", "g"} and not short & {"w", "d", "l"}:
        return "lost"
    others = {role for place, role in enumerate(roles) if place != number}
    return "pos" if "played" in others and "pos" not in others else "played"


def _two_teams(roles: list[str | None]) -> None:
    """Name the two teams of a head that calls both the same, the score between them."""
    teams = [number for number, role in enumerate(roles) if role == "team"]
    middle = [number for number, role in enumerate(roles) if role in {"score", "total"}]
    if len(teams) == 2 and middle and teams[0] < teams[1]:
        roles[teams[0]], roles[teams[1]] = "home", "away"


KINDS: tuple[tuple[Kind, Callable[[set[str]], bool]], ...] = (
    ("other", lambda held: bool(held & {"season", "minute", "player"})),
    ("standings", lambda held: "team" in held and len(held & set(STATS)) >= 3),
    ("ties", lambda held: held >= {"home", "away"} and bool(held & {"leg1", "leg2", "total"})),
    ("results", lambda held: held >= {"home", "away", "score"}),
    ("pairs", lambda held: held >= {"match", "score"}),
    ("entries", lambda held: held >= {"department", "team"}),
    ("teams", lambda held: held >= {"team", "town"} and "score" not in held),
)
"""Each kind of table with what its columns must hold; the first that fits is it."""


def kind_of(roles: list[str | None]) -> Kind | None:
    """Return what kind of table the columns make, None where they make none that is known."""
    held = {role for role in roles if role}
    return next((kind for kind, fits in KINDS if fits(held)), None)
