"""Reading circles: how does a part come into its channel, and how far have its readers come?"""
