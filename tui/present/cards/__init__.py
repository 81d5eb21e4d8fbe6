"""Cards: what opens for a team, a match, a tie, and the help."""
