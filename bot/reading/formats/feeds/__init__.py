"""Here is a blog's export or feed: which posts are in it, by whom, and when?"""
