"""What must hold between the parts of a season file, beyond the shape that the models ask for."""
