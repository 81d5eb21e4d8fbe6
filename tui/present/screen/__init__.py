"""Where the panes stand, and what stands around them."""
