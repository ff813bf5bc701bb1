"""Servers that a case may ask for in `services`: one module each, named as in `case.toml`.

Each has `start(job) -> dict[str, str]`, called inside the walls before the program starts: it starts the service and
returns the environment variables under which the program finds it.
"""
