"""Here is a card: how does it become a message? Drawing, escaping, replying, failing."""
