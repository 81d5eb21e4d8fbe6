"""What does not add up: what sources publish against the results, against itself, each other."""
