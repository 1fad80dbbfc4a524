"""Makes of the built pages a site that any host can serve: search, headers, old addresses."""
