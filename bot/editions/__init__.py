"""Several processes, one library: one of them loads it and puts each edition out as a file, the others take it."""
