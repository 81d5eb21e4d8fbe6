"""From records to seasons: the same way for every format."""
