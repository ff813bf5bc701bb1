import subprocess
from pathlib import Path

Path("claims_desk/src/claims_desk").mkdir(parents=True)
Path("claims.toml").rename("claims_desk/pyproject.toml")
Path("main.py").rename("claims_desk/src/claims_desk/__init__.py")

done = subprocess.run(  # cd claims_desk && crewai run
    ["crewai", "run"], cwd="claims_desk", capture_output=True, text=True
)
print(done.stdout.splitlines()[-1])
#> claims are settled
assert "error occurred" not in done.stderr
