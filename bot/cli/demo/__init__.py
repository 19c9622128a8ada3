"""The demo: the real bot on a pretended Discord. Only this room knows simcord."""
