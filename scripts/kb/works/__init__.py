"""Reads works as reference managers export them, sets them in APA 7, and writes them out again."""
