import subprocess
from pathlib import Path

Path("src/claims_desk").mkdir(parents=True)
Path("main.py").rename("src/claims_desk/__init__.py")

done = subprocess.run(["uv", "run", "run_crew"], capture_output=True, text=True)
print(done.returncode, done.stderr.splitlines()[-1])
#> 1 KeyError: 'CLAIMS_URL'
