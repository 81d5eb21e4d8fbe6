"""What the screen of a season has: a player, a navigator, a finder, a way to findings and back."""
