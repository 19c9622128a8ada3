"""Here is a web page: what blocks are in it?"""
