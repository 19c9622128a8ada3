"""Stories of searching."""
