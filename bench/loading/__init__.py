"""What the benchmark `load` is made of."""
