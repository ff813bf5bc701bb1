import subprocess
import sys
from pathlib import Path

Path("report.py").write_text("from crewai import Crew\nprint(Crew.__name__)\n")

# what a crontab line does: its PATH is not that of your shell
nightly = subprocess.run(
    ["env", "PATH=/usr/bin:/bin", sys.executable, "report.py"],
    capture_output=True,
    text=True,
)
assert nightly.returncode == 0, nightly.stderr.splitlines()[-1]
print(nightly.stdout.strip())
#> Crew
