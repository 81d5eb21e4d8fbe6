"""The models of the season file: the public list of what a season is made of."""

from tui.season.model.base import Part
from tui.season.model.claims import AllClaims, Claims, Known, Result, Scorer
from tui.season.model.knockout import KnockoutRound, KnockoutStage, Tie, TieRule
from tui.season.model.league import PLAY_OFF, Group, LeagueStage
from tui.season.model.matches import Award, Goals, Match, OtherScore, Round
from tui.season.model.published import PublishedRow, PublishedTable
from tui.season.model.rules import Across, Bonus, Carry, Order, OrderRule, PointsRule, Rule
from tui.season.model.rulings import (
    Adjustment,
    Carried,
    Coefficient,
    FairPlay,
    ManualOrder,
    Ruling,
    Succession,
)
from tui.season.model.season import (
    Champions,
    Entry,
    QualifiersStage,
    Season,
    Source,
    Stage,
    Team,
    TeamChange,
)
from tui.season.model.zones import Outcome, Zone, ZoneStatus

__all__ = [
    "PLAY_OFF",
    "Across",
    "Adjustment",
    "AllClaims",
    "Award",
    "Bonus",
    "Carried",
    "Carry",
    "Champions",
    "Claims",
    "Coefficient",
    "Entry",
    "FairPlay",
    "Goals",
    "Group",
    "KnockoutRound",
    "KnockoutStage",
    "Known",
    "LeagueStage",
    "ManualOrder",
    "Match",
    "Order",
    "OrderRule",
    "OtherScore",
    "Outcome",
    "Part",
    "PointsRule",
    "PublishedRow",
    "PublishedTable",
    "QualifiersStage",
    "Result",
    "Round",
    "Rule",
    "Ruling",
    "Scorer",
    "Season",
    "Source",
    "Stage",
    "Succession",
    "Team",
    "TeamChange",
    "Tie",
    "TieRule",
    "Zone",
    "ZoneStatus",
]
