"""What is wrong with a picture, from its bytes alone."""
