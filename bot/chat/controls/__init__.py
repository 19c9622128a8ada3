"""Somebody pressed a button: what happens?"""
