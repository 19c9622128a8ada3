"""A curator changes the folder from Discord: how does a text become a source, and change, and go?"""
