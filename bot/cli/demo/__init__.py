"""The demo: the real bot on a simulated Discord. Only this room uses simcord."""
