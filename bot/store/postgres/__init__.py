"""The state in PostgreSQL, which several processes share."""
