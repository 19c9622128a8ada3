"""The use cases: quote, search, outline, read, reload, check."""
