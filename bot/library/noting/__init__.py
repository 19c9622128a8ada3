"""Which content notes has a text, and what is made of them here?"""
