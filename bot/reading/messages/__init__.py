"""What does a message quote, and whom does it credit?"""
