"""Interactions over HTTP: Discord posts each to an address of ours, and no session at the gateway is needed."""
