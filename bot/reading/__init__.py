"""Bytes in, articles out: formats, structure, furniture, speakers, sentences. Pure and synchronous."""
