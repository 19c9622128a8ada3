"""A library one can search, for stories of the index."""

from tests.search.conftest import shelf

__all__ = ["shelf"]
