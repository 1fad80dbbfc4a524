"""Shows the site while it is written: what changed, builds, a server, the open page."""
