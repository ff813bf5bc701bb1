"""The commands of the command line: one module each, with `HELP`, `arguments(parser)` and `run(options) -> int`."""
