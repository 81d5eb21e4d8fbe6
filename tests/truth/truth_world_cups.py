"""What separated teams level on points at the men's World Cups, year by year."""

from __future__ import annotations

from typing import NamedTuple


class Drawn(NamedTuple):
    """What the results do not hold: an order by lot, or the fair play points of teams."""

    lots: tuple[str, ...] = ()
    fair_play: tuple[tuple[str, int], ...] = ()


_ORDERS = {
    1930: ("PO",),
    1954: ("PO", "LOTS"),
    1958: ("PO", "GAV"),
    1962: ("GAV", "LOTS"),
    1970: ("GD", "LOTS"),
    1974: ("GD", "GF", "LOTS"),
    1994: ("GD", "GF", "H2H3", "LOTS"),
    2018: ("GD", "GF", "H2H3", "FP", "LOTS"),
}

DECIDED = {
    ("1954", "Group 1"): Drawn(lots=("Brazil", "Yugoslavia")),
    ("1954", "Group 3"): Drawn(lots=("Uruguay", "Austria")),
    ("1970", "Group 1"): Drawn(lots=("Soviet Union", "Mexico")),
    ("1990", "Group F"): Drawn(lots=("Republic of Ireland", "Netherlands")),
    ("2018", "Group H"): Drawn(fair_play=(("Japan", -4), ("Senegal", -6))),
}
"""By year and group. The fair play points are those that FIFA published."""

SHARED = {
    ("World Cup 1950 first round", "Chile, England, United States"): (
        "only the first place was at stake, and no regulation known here separates the others"
    ),
    ("World Cup 1954 group stage", "Czechoslovakia, Scotland"): (
        "both out: the regulations separate the first from the second, and that from the third"
    ),
    ("World Cup 1970 group stage", "Bulgaria, Morocco"): (
        "both out with the same goal difference: no lots were drawn for the third place"
    ),
}
"""Teams that nothing separated, by table, with the reason; no others may share a position."""


def world_cup_order(year: int) -> tuple[str, ...]:
    """Return what decided between teams level on points, as codes of the README.

    - 1930 and 1950: a play-off for the first place; it was never needed.
    - 1954: lots between the first and the second, a play-off between the second and the third.
    - 1958: a play-off between the second and the third; goal average between the first and the
      second, and after a drawn play-off.
    - 1962 and 1966: goal average, lots.
    - 1970: goal difference, lots; goals scored did not count.
    - 1974 to 1990: goal difference, goals scored, lots. Some of these regulations may name the
      match between the teams before the lots: the only two level until then had drawn theirs.
    - 1994 to 2014: goal difference, goals scored, the matches between the teams (points, goal
      difference, goals), lots.
    - since 2018: the same, with fair play points before the lots.
    """
    return _ORDERS[max(since for since in _ORDERS if since <= year)]
