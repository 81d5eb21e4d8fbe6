"""What a file says before it has been validated: its names, its lines, and problems with them."""
