"""What a machine does to a bot one evening, with real processes: ``python -m tests.chaos`` (``make chaos``)."""
