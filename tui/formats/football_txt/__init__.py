"""Football.TXT, the language of openfootball, with the additions of 2026."""

from tui.formats.football_txt.read import read
from tui.formats.football_txt.recognise import recognise

__all__ = ["read", "recognise"]
