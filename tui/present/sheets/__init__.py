"""Sheets: the views of a season that fill the screen, one complete entry each."""
