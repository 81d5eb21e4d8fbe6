"""Seasons from nothing: who plays whom, where and when, before anything has been played."""
