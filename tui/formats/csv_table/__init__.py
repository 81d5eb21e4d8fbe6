"""Tables of results as CSV: those of football-data, footballcsv, engsoccerdata, spreadsheets."""

from tui.formats.csv_table.read import read
from tui.formats.csv_table.recognise import recognise

__all__ = ["read", "recognise"]
