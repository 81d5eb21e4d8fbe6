"""What somebody meant who made a mistake in a season file, so that a message can help."""
