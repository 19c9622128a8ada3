"""Here is a name: who is meant?"""
