"""Here is one line: what does it say? Text in, value out; nothing is decided here."""
