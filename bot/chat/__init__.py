"""The only room that uses Discord."""
