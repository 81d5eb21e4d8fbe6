"""The panes of the season screen."""
