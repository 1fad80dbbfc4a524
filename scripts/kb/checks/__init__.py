"""Promises about the content, one a module; no promise knows another."""
