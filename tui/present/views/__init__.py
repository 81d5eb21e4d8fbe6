"""Views of a stage beside its table: the course of the places, the results as a matrix."""
