"""Turns pages and facts into what a reader sees; text in, text out."""
