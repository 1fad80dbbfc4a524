"""What staff do with pages: begin, rename, review, publish; and the report on all of them."""
