"""Whose words is each paragraph, each sentence?"""
