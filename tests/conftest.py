"""What holds for every test: chance takes the time it takes, for machines differ."""

from hypothesis import settings

settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")
