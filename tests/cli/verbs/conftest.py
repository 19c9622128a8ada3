"""The small Discord, for stories of ``run``."""

from tests.process.conftest import loopback

__all__ = ["loopback"]
