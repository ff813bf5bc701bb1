"""Benchmarks: each measures two ways side by side in one run and prints their ratio. Nothing here is asserted."""
