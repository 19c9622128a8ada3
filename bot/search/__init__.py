"""Folding, vocabulary, postings, ranking and highlight; reads its index through a protocol of its own."""
