"""The search index in ``library.db``: its tables, its writer and its reader."""

from bot.store.index_merge import merge
from bot.store.index_reader import SqliteIndex
from bot.store.index_schema import INDEX_SCHEMA, INDEX_VERSION, index_is_sound
from bot.store.index_writer import IndexWriter, rebuild

__all__ = ["INDEX_SCHEMA", "INDEX_VERSION", "IndexWriter", "SqliteIndex", "index_is_sound", "merge", "rebuild"]
