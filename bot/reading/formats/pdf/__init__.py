"""Here is a PDF: what blocks are in it?"""
