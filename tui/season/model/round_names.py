"""What the names of rounds and stages tell, where nothing else does, in the languages of football.

A round is a final by its name, or it is one of those on the way to it, or for a lower place. The
patterns are compiled, and kept by Python, when a name is asked about: most starts ask about none.
"""

from __future__ import annotations

import re

from tui.season.folding import fold


def calls_final(name: str) -> bool:
    """Return whether a name is that of a final, of whatever."""
    return bool(
        re.search(
            r"\b(final|finals|finale|finalissima|finalisima|endspiel)\b",
            fold(name),
        )
    )


def is_on_the_way(name: str) -> bool:
    """Return whether a name is that of a round before the final."""
    return bool(
        re.search(
            r"\b(semi|quarter|eighth|preliminary|1/\d|demi|quarts?|huitiemes?|seiziemes?|cuartos"
            r"|octavos|dieciseisavos|quartas|oitavas|quarti|ottavi|sedicesimi|\d+avos"
            r"|(halb|viertel|achtel|sechzehntel)finale)\b"
            r"|\b(semi|quarter)-?fina[il]|\bmeias?-?fina[il]",
            fold(name),
        )
    )


def is_beside(name: str) -> bool:
    """Return whether a name is that of a round or a stage beside the way to the title."""
    return bool(
        re.search(
            r"\b(relegation|promotion|play-?outs?|consolation|third|3rd|5th|fifth|small final"
            r"|descenso|ascenso|promocion|permanencia|repechaje|repesca|consuelo|tercer|3er"
            r"|rebaixamento|acesso|repescagem|terceiro|retrocessione|promozione"
            r"|terzo|barrages?|relegations?|petite finale|troisieme|abstiegs?\w*|aufstiegs?\w*"
            r"|kleines finale|platz (3|drei)|platz 5|degradatie|promotie)\b",
            fold(name),
        )
    )


def is_numbered(name: str) -> bool:
    """Return whether a name is that of one round of several, of which others may follow."""
    return bool(
        re.search(
            r"\b(rounds?|last \d+|legs?|ronda|rodada|fase|eliminatoria|runde|tour|turno|fecha"
            r"|jornada)\b",
            fold(name),
        )
    )


def is_super_cup(name: str) -> bool:
    """Return whether a name is that of a match between those who have won a title already."""
    return bool(
        re.search(
            r"\bsuper ?-?(cup|copa|coppa|coupe|pokal|taca|cupen|schaal)\b"
            r"|\b(community|charity) shield\b|\bsupercopa\b"
            r"|\btrophee des champions\b|\bcampeon de campeones\b",
            fold(name),
        )
    )
