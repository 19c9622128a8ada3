"""Tests of the reading room: bytes in, articles out."""
