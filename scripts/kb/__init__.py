"""Everything the commands know; each module is one noun, and each folder one part of the work."""
