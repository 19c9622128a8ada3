"""What holds for every test: Hypothesis has no deadlines, because machines differ."""

from hypothesis import settings

settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")
