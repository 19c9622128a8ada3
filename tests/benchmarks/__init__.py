"""Figures, each beside its peers; run by `make bench`, never by the tests."""
