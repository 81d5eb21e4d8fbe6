"""What a pane shows: lines of text in cells, with roles in place of colours."""
