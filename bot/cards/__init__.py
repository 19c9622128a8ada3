"""What people read, as plain data: wording and limits, without Discord and without a terminal."""
