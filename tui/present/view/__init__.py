"""A season at a moment: the one value from which everything on screen is drawn."""
