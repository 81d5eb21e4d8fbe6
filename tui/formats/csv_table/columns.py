"""What the columns of a table of results hold, by their heads and by what stands in them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from tui.formats.days import day_at

Role = str
"""What a column holds: a key of `_NAMES`."""

_NAMES: Mapping[Role, str] = {
    "date": "date matchdate dia day datum data giorno jour fechapartido fechadepartido",
    "time": "time kickoff ko hora uhrzeit ora heure anstoss",
    "home": (
        "hometeam home team1 hometeamname homename homeclub local equipolocal equipo1 teamhome "
        "localteam heimteam heim heimmannschaft casa squadracasa domicile equipe1 mandante "
        "thuis thuisploeg hostteam host hname localidad anfitrion"
    ),
    "away": (
        "awayteam away team2 awayteamname awayname awayclub visitor visitante equipovisitante "
        "visita equipo2 teamaway gast gastteam auswarts gastmannschaft ospite trasferta "
        "exterieur equipe2 uit uitploeg vname visitorteam guest foraneo"
    ),
    "home_goals": (
        "fthg hg hgoal homescore homegoals homegoal scorehome goalshome hgoals gl goleslocal "
        "golocal golesl score1 goals1 g1 hscore homeftgoals fulltimehomegoals toreheim "
        "golesequipo1 golescasa golsmandante fthomegoals homeft homescoreft"
    ),
    "away_goals": (
        "ftag ag vgoal awayscore awaygoals awaygoal scoreaway goalsaway agoals gv golesvisitante "
        "golvisitante golesv score2 goals2 g2 ascore awayftgoals fulltimeawaygoals toregast "
        "golesequipo2 golestrasferta golsvisitante vgoals ftawaygoals awayft awayscoreft"
    ),
    "total_home": "tothgoal",
    "total_away": "totvgoal",
    "score": (
        "ft score marcador resultado ergebnis risultato resultat result placar fulltime ftscore "
        "finalscore uitslag endstand"
    ),
    "extra_score": "et etscore",
    "extra_time": "aet extratime prorroga prolongation afterextratime verlangerung",
    "penalties": "pens pen p penalties penales penalty psoscore shootout penaltis elfmeter",
    "home_penalties": "hpens homepens homepenalties homepenaltyscore hpen penhome pshome",
    "away_penalties": "vpens apens awaypens awaypenalties awaypenaltyscore apen penaway psaway",
    "winner": "tiewinner winner ganador",
    "season": "season temporada saison year stagione saisonjahr",
    "competition": (
        "league div division competition tournament torneo liga competicion campeonato "
        "wettbewerb comp leaguename competitionname"
    ),
    "tier": "tier",
    "country": "country pais",
    "round": (
        "round jornada matchday week wk md spieltag giornata journee rodada ronda gameweek gw "
        "matchweek runde ronde rnd"
    ),
    "fecha": "fecha",
    "stage": "stage phase fase etapa",
    "group": "group grupo gruppe gruppo groupe zona",
    "leg": "leg",
    "venue": "venue stadium estadio ground stadion stade stadio sede cancha",
    "city": "city ciudad",
    "neutral": "neutral neutralground neutralvenue",
    "status": "status estado",
    "note": "note notes notas nota observaciones comment comments remarks bemerkung",
    "ht": "ht",
    "at": "at",
}
"""The heads of columns without accents, blanks and signs, in the languages they come in."""

_ROLES = {name: role for role, names in _NAMES.items() for name in names.split()}

_NUMBER = re.compile(r"\d{1,3}$")
_SAMPLE = 60


def folded(head: str) -> str:
    """Return a head in small letters and figures alone, without accents."""
    plain = unicodedata.normalize("NFKD", head).casefold()
    return "".join(char for char in plain if char.isascii() and char.isalnum())


def columns_of(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> dict[Role, int]:
    """Return the number of the column that holds each role; none is in two columns.

    Where heads have two meanings, what stands in the first rows decides: `Fecha` is a day or the
    number of a round, `HT` and `AT` are teams or half-time.
    """
    columns: dict[Role, int] = {}
    for number, head in enumerate(heads):
        role = _ROLES.get(folded(head))
        if role:
            columns.setdefault(role, number)
    _settle_fecha(columns, rows)
    _settle_short_heads(columns, rows)
    _settle_date_of_round(columns, rows)
    return columns


def is_table_of_results(columns: Mapping[Role, int]) -> bool:
    """Whether columns hold two teams: the least that makes a table of matches."""
    return "home" in columns and "away" in columns


def _settle_fecha(columns: dict[Role, int], rows: Sequence[Sequence[str]]) -> None:
    number = columns.pop("fecha", None)
    if number is None:
        return
    values = _values(rows, number)
    is_round = bool(values) and all(_NUMBER.match(value) for value in values)
    columns.setdefault("round" if is_round else "date", number)


def _settle_short_heads(columns: dict[Role, int], rows: Sequence[Sequence[str]]) -> None:
    """Make the teams of `HT` and `AT` where names stand below them; else they are half-time."""
    home, away = columns.pop("ht", None), columns.pop("at", None)
    if home is None or away is None or "home" in columns:
        return
    values = _values(rows, home)
    if values and all(any(char.isalpha() for char in value) for value in values):
        columns["home"], columns["away"] = home, away


def _settle_date_of_round(columns: dict[Role, int], rows: Sequence[Sequence[str]]) -> None:
    """Make the date of a column that is called a matchday and holds dates."""
    for role in ("round", "time"):
        number = columns.get(role)
        if number is None or "date" in columns:
            continue
        values = _values(rows, number)
        if values and all(day_at(value) for value in values):
            columns["date"] = columns.pop(role)


def _values(rows: Sequence[Sequence[str]], number: int) -> list[str]:
    cells = (row[number].strip() for row in rows[:_SAMPLE] if number < len(row))
    return [cell for cell in cells if cell and cell.upper() != "NA"]
