"""Pages of RSSSF: rounds, results and tables as plain text, in the hands of many authors."""

from tui.formats.rsssf.read import read
from tui.formats.rsssf.recognise import recognise

__all__ = ["read", "recognise"]
