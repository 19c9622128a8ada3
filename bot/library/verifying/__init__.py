"""Checking quotations: what was changed, what was spliced, whose words they are, and where the text stands."""

from bot.library.verifying.extracting import Quoted, quotations_in, quoted_part
from bot.library.verifying.verifying import Verifying

__all__ = ["Quoted", "Verifying", "quotations_in", "quoted_part"]
