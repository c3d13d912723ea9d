"""Whom a figure counts, and persons who are told of without a number."""
