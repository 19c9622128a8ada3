"""The verbs of the terminal, a file each."""
