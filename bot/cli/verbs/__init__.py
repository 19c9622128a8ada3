"""The verbs of the terminal, one file each."""
