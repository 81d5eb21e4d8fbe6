"""The beginning of a league in which results are to be typed, up to its first fixture."""

SUNDAY = """format = 1
competition = "Liga"
season = "2027"

[[stages]]
name = "League"
kind = "league"

[[stages.rounds]]
date = 2027-02-06
matches = [
  { home = "Alpha", away = "Beta" },   # on Sunday
"""
