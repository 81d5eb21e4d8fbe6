"""The 1968 Copa Perú as its source tells it, typed in apart from the season file.

Tests compare what the program makes of `seasons/1968-copa-peru.toml` with what stands here.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

FILE = Path(__file__).parents[2] / "seasons" / "1968-copa-peru.toml"

COMPETITION = "Copa Perú"
SEASON = "1968"
PREVIOUS = "1967"
NEXT = "1969"

# The infobox.
WINNERS = "Carlos A. Mannucci"
TOP_SCORERS = [("Nilo Castañeda", 4)]
HIGHEST_SCORING = [
    ("Carlos A. Mannucci", 4, 0, "CNI"),
    ("Sport Chorrillos", 2, 2, "Cienciano"),
]
MATCHES = 15
TOTAL_GOALS = 38

# The text and the team changes. The text speaks of 24 departments; the list has 23.
DEPARTMENTS = 24
PROMOTED_TO = "1968 Torneo Descentralizado"
RELEGATED_FROM = ("1967 Primera División", ["Alfonso Ugarte de Chiclín"])
PROMOTED_TEAMS = (
    "1968 Primera División",
    ["Alfonso Ugarte de Chiclín", "Octavio Espinosa", "Juan Aurich"],
)

QUALIFIERS = [
    ("Amazonas", "Nor Oriente", "Chachapoyas"),
    ("Ancash", "José Gálvez", "Chimbote"),
    ("Apurímac", "Miguel Grau", "Abancay"),
    ("Arequipa", "Melgar", "Arequipa"),
    ("Ayacucho", "Universitario", "Ayacucho"),
    ("Cajamarca", "Deportivo Bracamoros", "Jaén"),
    ("Cusco", "Cienciano", "Cusco"),
    ("Huancavelica", "UDA", "Huancavelica"),
    ("Huánuco", "León de Huánuco", "Huánuco"),
    ("Ica", "Víctor Bielich", "Pisco"),
    ("Junín", "Universitario de Tarma", "Tarma"),
    ("La Libertad", "Carlos A. Mannucci", "Trujillo"),
    ("Lambayeque", "San Lorenzo", "Chiclayo"),
    ("Lima", "Aurora Chancayllo", "Huaral"),
    ("Loreto", "CNI", "Iquitos"),
    ("Madre de Dios", "Deportivo Maldonado", "Puerto Maldonado"),
    ("Moquegua", "Atlético Huracán", "Moquegua"),
    ("Pasco", "Estudiantil Carrión", "Pasco"),
    ("Piura", "Sport Chorrillos", "Talara"),
    ("Puno", "Unión Carolina", "Puno"),
    ("San Martín", "Unión Progreso", "Moyobamba"),
    ("Tacna", "Coronel Bolognesi", "Tacna"),
    ("Tumbes", "Sport Tumbes", "Tumbes"),
]

# Position, team, played, won, drawn, lost, points. The source prints no goals.
REGIONS = {
    "Región Norte A": [
        (1, "Sport Chorrillos", 6, 5, 0, 1, 10),
        (2, "San Lorenzo", 6, 4, 0, 2, 8),
        (3, "Sport Tumbes", 5, 2, 0, 3, 4),
        (4, "Deportivo Bracamoros", 5, 0, 0, 5, 0),
    ],
    "Región Norte B": [
        (1, "Carlos A. Mannucci", 6, 3, 2, 1, 8),
        (2, "León de Huánuco", 6, 1, 4, 1, 6),
        (3, "José Gálvez", 6, 2, 1, 3, 5),
        (4, "Estudiantil Carrión", 6, 2, 1, 3, 5),
    ],
    "Región Oriente": [
        (1, "CNI", 3, 3, 0, 0, 6),
        (2, "Nor Oriente", 3, 1, 0, 2, 2),
        (3, "Unión Progreso", 2, 0, 0, 2, 0),
    ],
    "Región Centro": [
        (1, "Aurora Chancayllo", 6, 4, 1, 1, 9),
        (2, "Víctor Bielich", 6, 3, 2, 1, 8),
        (3, "Universitario de Tarma", 5, 1, 2, 2, 4),
        (4, "UDA", 5, 0, 1, 4, 1),
    ],
    "Región Sur": [
        (1, "Melgar", 4, 2, 2, 0, 6),
        (2, "Coronel Bolognesi", 4, 1, 1, 2, 3),
        (3, "Atlético Huracán", 4, 1, 1, 2, 3),
    ],
}

ROUNDS = [
    (
        date(1968, 4, 28),
        [
            ("Melgar", 3, 0, "Cienciano"),
            ("Carlos A. Mannucci", 4, 0, "CNI"),
            ("Sport Chorrillos", 1, 0, "Aurora Chancayllo"),
        ],
    ),
    (
        date(1968, 5, 1),
        [
            ("Cienciano", 2, 0, "CNI"),
            ("Aurora Chancayllo", 2, 1, "Melgar"),
            ("Sport Chorrillos", 1, 0, "Carlos A. Mannucci"),
        ],
    ),
    (
        date(1968, 5, 5),
        [
            ("CNI", 2, 1, "Aurora Chancayllo"),
            ("Carlos A. Mannucci", 2, 1, "Cienciano"),
            ("Sport Chorrillos", 3, 0, "Melgar"),
        ],
    ),
    (
        date(1968, 5, 8),
        [
            ("CNI", 1, 1, "Melgar"),
            ("Carlos A. Mannucci", 1, 0, "Aurora Chancayllo"),
            ("Sport Chorrillos", 2, 2, "Cienciano"),
        ],
    ),
    (
        date(1968, 5, 11),
        [
            ("Cienciano", 1, 1, "Aurora Chancayllo"),
            ("Carlos A. Mannucci", 1, 0, "Melgar"),
            ("CNI", 1, 0, "Sport Chorrillos"),
        ],
    ),
]

# The tables after each round, worked out by hand from the results above, two points for a win:
# position, team, played, won, drawn, lost, goals for, goals against, points.
TABLES = [
    [
        (1, "Carlos A. Mannucci", 1, 1, 0, 0, 4, 0, 2),
        (2, "Melgar", 1, 1, 0, 0, 3, 0, 2),
        (3, "Sport Chorrillos", 1, 1, 0, 0, 1, 0, 2),
        (4, "Aurora Chancayllo", 1, 0, 0, 1, 0, 1, 0),
        (5, "Cienciano", 1, 0, 0, 1, 0, 3, 0),
        (6, "CNI", 1, 0, 0, 1, 0, 4, 0),
    ],
    [
        (1, "Sport Chorrillos", 2, 2, 0, 0, 2, 0, 4),
        (2, "Carlos A. Mannucci", 2, 1, 0, 1, 4, 1, 2),
        (3, "Melgar", 2, 1, 0, 1, 4, 2, 2),
        (4, "Aurora Chancayllo", 2, 1, 0, 1, 2, 2, 2),
        (5, "Cienciano", 2, 1, 0, 1, 2, 3, 2),
        (6, "CNI", 2, 0, 0, 2, 0, 6, 0),
    ],
    [
        (1, "Sport Chorrillos", 3, 3, 0, 0, 5, 0, 6),
        (2, "Carlos A. Mannucci", 3, 2, 0, 1, 6, 2, 4),
        (3, "Melgar", 3, 1, 0, 2, 4, 5, 2),
        (4, "Aurora Chancayllo", 3, 1, 0, 2, 3, 4, 2),
        (5, "Cienciano", 3, 1, 0, 2, 3, 5, 2),
        (6, "CNI", 3, 1, 0, 2, 2, 7, 2),
    ],
    [
        (1, "Sport Chorrillos", 4, 3, 1, 0, 7, 2, 7),
        (2, "Carlos A. Mannucci", 4, 3, 0, 1, 7, 2, 6),
        (3, "Melgar", 4, 1, 1, 2, 5, 6, 3),
        (4, "Cienciano", 4, 1, 1, 2, 5, 7, 3),
        (5, "CNI", 4, 1, 1, 2, 3, 8, 3),
        (6, "Aurora Chancayllo", 4, 1, 0, 3, 3, 5, 2),
    ],
    [
        (1, "Carlos A. Mannucci", 5, 4, 0, 1, 8, 2, 8),
        (2, "Sport Chorrillos", 5, 3, 1, 1, 7, 3, 7),
        (3, "CNI", 5, 2, 1, 2, 4, 8, 5),
        (4, "Cienciano", 5, 1, 2, 2, 6, 8, 4),
        (5, "Melgar", 5, 1, 1, 3, 5, 7, 3),
        (6, "Aurora Chancayllo", 5, 1, 1, 3, 4, 6, 3),
    ],
]
