"""What the names of rounds and stages tell, where nothing else does, in the languages of football.

A round is a final by its name, or it is one of those on the way to it, or for a lower place. The
patterns are compiled, and kept by Python, when a name is asked about: most starts ask about none.
"""

from __future__ import annotations

import re
from typing import Final

from tui.season.folding import fold

_FINAL: Final = r"\b(final|finals|finale|finalissima|finalisima|endspiel)\b"
_ON_THE_WAY: Final = (
    r"\b(semi|quarter|eighth|preliminary|1/\d|demi|quarts?|huitiemes?|seiziemes?|cuartos|octavos"
    r"|dieciseisavos|quartas|oitavas|quarti|ottavi|sedicesimi|\d+avos"
    r"|(halb|viertel|achtel|sechzehntel)finale)\b|\b(semi|quarter)-?fina[il]|\bmeias?-?fina[il]"
)
_BESIDE: Final = (
    r"\b(relegation|promotion|play-?outs?|consolation|third|3rd|5th|fifth|small final"
    r"|descenso|ascenso|promocion|permanencia|repechaje|repesca|consuelo|tercer|3er"
    r"|rebaixamento|acesso|repescagem|terceiro|retrocessione|promozione"
    r"|terzo|barrages?|relegations?|petite finale|troisieme|abstiegs?\w*|aufstiegs?\w*"
    r"|kleines finale|platz (3|drei)|platz 5|degradatie|promotie)\b"
)
_ROUND: Final = (
    r"\b(rounds?|last \d+|legs?|ronda|rodada|fase|eliminatoria|runde|tour|turno|fecha|jornada)\b"
)
_SUPER_CUP: Final = (
    r"\bsuper ?-?(cup|copa|coppa|coupe|pokal|taca|cupen|schaal)\b|\b(community|charity) shield\b"
    r"|\bsupercopa\b|\btrophee des champions\b|\bcampeon de campeones\b"
)


def calls_final(name: str) -> bool:
    """Return whether a name is that of a final, of whatever."""
    return re.search(_FINAL, fold(name)) is not None


def is_on_the_way(name: str) -> bool:
    """Return whether a name is that of a round before the final."""
    return re.search(_ON_THE_WAY, fold(name)) is not None


def is_beside(name: str) -> bool:
    """Return whether a name is that of a round or a stage beside the way to the title."""
    return re.search(_BESIDE, fold(name)) is not None


def is_numbered(name: str) -> bool:
    """Return whether a name is that of one round of several, of which others may follow."""
    return re.search(_ROUND, fold(name)) is not None


def is_super_cup(name: str) -> bool:
    """Return whether a name is that of a match between those who have won a title already."""
    return re.search(_SUPER_CUP, fold(name)) is not None
