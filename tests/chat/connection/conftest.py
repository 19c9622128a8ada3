"""The small Discord, for stories of the connection."""

from tests.process.conftest import loopback

__all__ = ["loopback"]
