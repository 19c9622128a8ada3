"""A small Discord on 127.0.0.1: enough of REST v10 and of the gateway for a whole bot, with switches for faults."""

from tests.process.loopback.server import Answer, Channel, Fault, Loopback

__all__ = ["Answer", "Channel", "Fault", "Loopback"]
