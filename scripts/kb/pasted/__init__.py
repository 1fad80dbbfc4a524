"""What other programs write differently from this site’s Markdown, and the mend of each."""
