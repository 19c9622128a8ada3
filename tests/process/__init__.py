"""Stories of the bot as a process, against a small Discord of our own on 127.0.0.1."""
