"""What the program says, found in its code; and the tables beside it, checked and kept in order."""
