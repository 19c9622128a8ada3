"""Bytes in, articles out: formats, structure, furniture, speakers, sentences. Pure and synchronous."""

from bot.reading.reader import READER_VERSION, SUFFIXES, read_source

__all__ = ["READER_VERSION", "SUFFIXES", "read_source"]
