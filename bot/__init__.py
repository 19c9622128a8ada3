"""Commonplace: a self-hosted Discord bot that quotes, finds, outlines and verifies passages of long articles."""

__version__ = "0.1.0"
