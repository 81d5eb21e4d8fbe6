"""Work in other processes: data go in, data come out, and they end with the one that began them."""
