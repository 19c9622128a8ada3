"""Is the bot online, and as which user? Process, sessions, log, registration of commands."""
