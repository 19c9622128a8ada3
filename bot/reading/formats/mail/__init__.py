"""Here is a mail, or a box of them: who wrote what in it, and when?"""
