"""The search in the reader’s own words: what it holds, the engine in parts/, and how good it is."""
