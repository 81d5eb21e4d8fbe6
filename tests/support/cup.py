"""A season with a stage of every kind, and what leads from one to the next."""

from __future__ import annotations

CUP = """
[[stages]]
name = "Qualifying"
kind = "qualifiers"
to = "Groups"
entries = [
  { department = "Lima", team = "A" }, { department = "Lima", team = "B" },
  { department = "Ica", team = "C" }, { department = "Tacna", team = "D" },
  { department = "Piura", note = "Nobody entered." },
]

[[stages]]
name = "Groups"
kind = "league"
from = "Qualifying"
matches = [
  { home = "A", away = "B", score = "3-0" },
  { home = "C", away = "D", score = "1-0" },
]
zones = [
  { positions = [1, 2], status = "qualified", to = "Final" },
  { positions = [3, 4], status = "qualified", to = "Repechage" },
]

[[stages]]
name = "Repechage"
kind = "knockout"
from = ["Groups"]
[[stages.rounds]]
name = "Repechage"
winners = { status = "qualified", to = "Final" }
losers = { status = "relegated" }
ties = [{ teams = ["B", "D"], legs = [{ home = "B", away = "D", score = "0-1" }] }]

[[stages]]
name = "Final"
kind = "knockout"
[[stages.rounds]]
name = "Semi-final"
ties = [{ name = "semi", teams = ["C", "D"], note = "In the rain.", legs = [
  { home = "C", away = "D", score = "2-0", venue = "Lima", note = "One sent off." },
] }]
[[stages.rounds]]
name = "Final"
winners = { status = "champion" }
losers = { status = "play_off", label = "Promotion play-off" }
ties = [{ teams = ["A", "C"], legs = [{ home = "A", away = "C", score = "1-0" }] }]
"""

SEASON = f"""format = 1
competition = "Cup"
season = "2001"
{CUP}"""
"""The same as a file."""
