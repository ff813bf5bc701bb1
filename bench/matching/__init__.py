"""What the benchmark of the matcher needs: queries, the shapes they come in, unrelated errors, and other search engines."""
