"""The names of the months, in the languages of the sources."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

Language = Literal["en", "es", "de", "fr", "it", "pt", "nl"]
"""A language in which sources are written."""

_NAMES: Final[Mapping[Language, str]] = {
    "en": """january jan, february feb, march mar, april apr, may, june jun, july jul, august aug,
        september sept sep, october oct, november nov, december dec""",
    "es": """enero ene, febrero feb, marzo mar, abril abr, mayo, junio jun, julio jul, agosto ago,
        septiembre setiembre sep set, octubre oct, noviembre nov, diciembre dic""",
    "de": """januar jan, februar feb, märz mär mrz, april apr, mai, juni jun, juli jul, august aug,
        september sept sep, oktober okt, november nov, dezember dez""",
    "fr": """janvier, février fevrier, mars, avril, mai, juin, juillet, août aout, septembre,
        octobre, novembre, décembre decembre""",
    "it": """gennaio gen, febbraio feb, marzo mar, aprile apr, maggio mag, giugno giu, luglio lug,
        agosto ago, settembre set, ottobre ott, novembre nov, dicembre dic""",
    "pt": """janeiro jan, fevereiro fev, março mar, abril abr, maio mai, junho jun, julho jul,
        agosto ago, setembro set, outubro out, novembro nov, dezembro dez""",
    "nl": """januari jan, februari feb, maart mrt, april apr, mei, juni jun, juli jul,
        augustus aug, september sep, oktober okt, november nov, december dec""",
}
"""The twelve months, each with its short forms."""


def numbers_of_months(*languages: Language) -> dict[str, int]:
    """Return the number of each month by its names, in some languages or in all."""
    return {
        name: number
        for language in languages or _NAMES
        for number, names in enumerate(_NAMES[language].split(","), start=1)
        for name in names.split()
    }
