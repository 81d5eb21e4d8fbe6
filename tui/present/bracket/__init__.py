"""The bracket of a knock-out stage, as a tree or as a list of ties."""
