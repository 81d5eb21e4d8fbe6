"""Jornada: a terminal dashboard for football seasons."""

__version__ = "0.1.0"
