"""Checking quotations: what was changed, what was spliced, whose words they are, and where the text stands."""

from bot.library.verifying.checking import Checking
from bot.library.verifying.verifying import Verifying

__all__ = ["Checking", "Verifying"]
