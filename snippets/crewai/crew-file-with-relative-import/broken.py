from .desk import adjuster

print(adjuster.role)
