"""What did a curator state? It wins."""
