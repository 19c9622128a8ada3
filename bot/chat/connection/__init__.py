"""Is the bot online, and as whom? Process, sessions, log, commands registered."""
