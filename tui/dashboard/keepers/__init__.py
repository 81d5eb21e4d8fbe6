"""What the app has: the season that is open, and the library, each kept up to date."""
