"""The house form of a season file: the same layout for all, with nothing lost."""
