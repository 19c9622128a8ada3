"""People talk in turns: who asks, who answers?"""
