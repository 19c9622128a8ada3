"""Here is the XML of a journal (JATS) or of an edition (TEI): whose article is it, and what does it say?"""
