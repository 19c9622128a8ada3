"""How is a passage cited? Six styles, from the names and dates an article prints."""
