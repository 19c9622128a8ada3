"""Which files are sources, and which version of the reader reads them; known without loading the reader."""

READER_VERSION = 13
"""Part of every fingerprint: raise it when the reader reads differently, and folders are read again by themselves."""

SUFFIXES = frozenset(
    {
        *(".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".mhtml", ".mht"),
        *(".epub", ".pdf", ".docx", ".doc", ".odt", ".rtf", ".eml", ".mbox"),
        *(".xml", ".nxml", ".tei", ".json", ".rss", ".atom", ".webarchive"),
    }
)
"""The endings of file names that are sources."""

COLLECTIONS = frozenset({".mbox", ".xml", ".nxml", ".tei", ".rss", ".atom"})
"""Of these, the endings of files that may hold articles without end, and are read one article after the other."""

ONLY_FEEDS = frozenset({".xml", ".json"})
"""Of these, the endings of files of which most are something else."""
