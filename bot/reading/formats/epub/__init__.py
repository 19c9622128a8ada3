"""Here is an EPUB: what blocks are in it?"""
