"""What the site costs as it grows, measured beside the stock theme."""
