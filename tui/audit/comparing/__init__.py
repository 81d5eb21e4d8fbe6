"""Two files of one season held against each other."""
