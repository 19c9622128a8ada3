"""Blogs' exports and feeds."""
