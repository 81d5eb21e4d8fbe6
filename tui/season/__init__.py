"""The season: reading its files and saying precisely what is wrong in them."""
