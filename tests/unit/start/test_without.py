"""Doing without a module, and having it after all."""

import subprocess
import sys

import pytest

_DONE_WITHOUT = """
import sys
from tui.start.without import Without

with Without("decimal", "mimetypes"):
    import fractions, mimetypes
    from decimal import Decimal
assert not {"decimal", "mimetypes"} & set(sys.modules)
assert not isinstance(7, Decimal)
"""


@pytest.mark.parametrize(
    ("script", "printed"),
    [
        ("print(Decimal('0.5'))", "0.5"),  # called
        ("print(Decimal.from_float(0.5))", "0.5"),  # a part of it
        ("print(mimetypes.guess_type('notes.txt')[0])", "text/plain"),  # a part of the module
        ("import decimal; print(isinstance(decimal.Decimal(2), Decimal))", "True"),
        ("import decimal; print(fractions.Fraction(decimal.Decimal('0.5')))", "1/2"),
        ("print(type('Own', (Decimal,), {})().__class__.__name__)", "Own"),
    ],
)
def test_what_was_left_out_is_there_once_somebody_needs_it(script: str, printed: str) -> None:
    words = [sys.executable, "-c", _DONE_WITHOUT + script]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == printed


def test_what_is_there_already_stays() -> None:
    script = """
import decimal
from tui.start.without import Without
with Without("decimal"):
    from decimal import Decimal
print(Decimal is decimal.Decimal)
"""
    words = [sys.executable, "-c", script]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True"


def test_paths_have_addresses_after_all() -> None:
    script = """
import sys
from tui.commands.folders import Path
assert "urllib.parse" not in sys.modules
print(Path("/a b").as_uri())
"""
    words = [sys.executable, "-c", script]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "file:///a%20b"
