"""The commands that are more than a few lines of the command line."""
