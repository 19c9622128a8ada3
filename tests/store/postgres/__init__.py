"""Tests of bot/store/postgres."""
