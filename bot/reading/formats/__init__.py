"""Here are bytes: what blocks are in them?"""
