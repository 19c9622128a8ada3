"""Somebody is typing an option: what is suggested?"""
