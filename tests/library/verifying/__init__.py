"""Checking quotations."""
