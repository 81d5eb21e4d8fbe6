"""What results mean: points, the order of a table and its reasons, and how far each team came."""
