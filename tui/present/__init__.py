"""Pure functions from values and a width to text: what stands where, and in which words."""
