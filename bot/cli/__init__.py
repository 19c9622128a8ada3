"""The only room that prints: a file per verb."""
