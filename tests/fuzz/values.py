"""Put values of wrong types in every place of the schema: `python tests/fuzz/values.py`."""

from __future__ import annotations

import random

import tomli_w

import fuzz_cases
from fuzz_shapes import places, specimen, wrong

WHAT = "values of any type in every place of the schema"
CASES = 50_000
_PLACES = places()


def make(number: int, chance: random.Random) -> tuple[str, bytes]:
    """Make a season with a wrong value in one place, the places in turn."""
    place = _PLACES[number % len(_PLACES)]
    value = wrong(chance)
    return f"{place} = {value!r:.200}", tomli_w.dumps(specimen(chance, place, value)).encode()


if __name__ == "__main__":
    raise SystemExit(fuzz_cases.main(WHAT, make, CASES))
