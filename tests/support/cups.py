"""Small cups, written as season files: knock-out stages of every size."""

from __future__ import annotations

FINAL_FOUR = """
format = 1
competition = "Cup"
season = "1990"
sources = [{ id = "paper", title = "The paper" }]

[[stages]]
name = "Final four"
kind = "knockout"
decided_by = ["aggregate", "away_goals", "penalties"]
source = "paper"

[[stages.rounds]]
name = "Semi-finals"
legs = 2
losers = { status = "play_off", label = "third place" }
ties = [
  { teams = ["Arica", "Bagua"], legs = [
    { home = "Arica", away = "Bagua", score = "2-1", date = 1990-11-03 },
    { home = "Bagua", away = "Arica", score = "1-0", date = 1990-11-10 } ] },
  { teams = ["Cusco", "Dos de Mayo"], note = "The second leg was played in Lima.", legs = [
    { home = "Cusco", away = "Dos de Mayo", score = "1-1", date = 1990-11-04 },
    { home = "Dos de Mayo", away = "Cusco", score = "1-1", date = 1990-11-11, penalties = "3-4" },
  ] },
]

[[stages.rounds]]
name = "Third place"
third_place = true
date = 1990-11-17
ties = [
  { teams = ["Arica", "Dos de Mayo"], legs = [
    { home = "Arica", away = "Dos de Mayo", score = "3-0" } ] },
]

[[stages.rounds]]
name = "Final"
date = 1990-11-18
winners = { status = "champion" }
ties = [
  { teams = ["Bagua", "Cusco"], legs = [
    { home = "Bagua", away = "Cusco", score = "0-1", neutral = true } ] },
]
"""
"""Two legs, away goals, penalties, a match for the third place and a final on neutral ground."""

_NAMES = (
    *(
        "Alianza",
        "Bolognesi",
        "Cienciano",
        "Defensor",
        "Espinosa",
        "Ferrocarril",
        "Grau",
        "Huracán",
    ),
    *("Independiente", "Juventud", "Kuntur", "León", "Mannucci", "Nacional", "Olímpico", "Piérola"),
    *("Quilla", "Rímac", "Sullana", "Tarma", "Ugarte", "Vallejo", "Wanka", "Yurimaguas"),
    *("Zarumilla", "Amazonas", "Belén", "Chota", "Dávila", "Estrella", "Fénix", "Garcilaso"),
)
_ROUNDS = {32: "Round of 32", 16: "Round of 16", 8: "Quarter-finals", 4: "Semi-finals", 2: "Final"}


UNFINISHED = """
format = 1
competition = "Cup"
season = "2009"

[[stages]]
name = "National stage"
kind = "knockout"

[[stages.rounds]]
name = "Quarter-finals"
legs = 2
ties = [
  { name = "A", teams = ["Arica"], winner = "Arica", decided_by = "lots" },
  { name = "B", teams = ["Bagua", "Cusco"], winner = "Cusco", legs = [
    { home = "Bagua", away = "Cusco" } ] },
  { name = "C", teams = ["Dos de Mayo", "Espinosa"], legs = [
    { home = "Dos de Mayo", away = "Espinosa", score = "1-1", derived = true } ] },
  { name = "D", teams = ["Fénix", "Grau"], winner = "Grau", legs = [
    { home = "Fénix", away = "Grau", score = "2-0", awarded = "0-1", status = "awarded" },
    { home = "Grau", away = "Fénix", score = "0-1" } ],
    replays = [{ home = "Fénix", away = "Grau", score = "0-1" }] },
]

[[stages.rounds]]
name = "Semi-finals"
ties = [{ winners_of = ["C", "A"] }, { winners_of = ["B", "D"] }]
"""
"""A bye or an unknown opponent, lost scores, a derived and an awarded one, a draw to come."""


def cup(teams: int, legs: int = 2) -> str:
    """Write a cup in which of every two teams the first one goes on."""
    left, text = list(_NAMES[:teams]), 'format = 1\ncompetition = "Cup"\nseason = "2018"\n'
    text += '[[stages]]\nname = "Knock-out stage"\nkind = "knockout"\n'
    while len(left) > 1:
        text += f'[[stages.rounds]]\nname = "{_ROUNDS[len(left)]}"\nties = [\n'
        for first, second in zip(left[::2], left[1::2], strict=True):
            matches = [
                f'{{ home = "{first}", away = "{second}", score = "2-0" }}',
                f'{{ home = "{second}", away = "{first}", score = "1-1" }}',
            ]
            played = ", ".join(matches[: legs if len(left) > 2 else 1])
            text += f'  {{ teams = ["{first}", "{second}"], legs = [{played}] }},\n'
        text += "]\n"
        left = left[::2]
    return text
