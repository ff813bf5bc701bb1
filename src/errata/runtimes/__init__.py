"""How a program is run: one module a runtime, named as in `case.toml`.

Each has `run(job) -> Outcome`, called in a process of its own, inside the walls, with the case's files in the current
folder and the job's variables as the environment. Adding a runtime is adding a module.
"""
