from desk import adjuster

print(adjuster.role)
#> Claims adjuster
