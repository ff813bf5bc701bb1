import sys

# what Windows gives a program whose output is redirected to a file or a pipe
sys.stdout.reconfigure(encoding="cp1252")

sys.stdout.reconfigure(encoding="utf-8")
print("✅ crew finished", flush=True)
#> ✅ crew finished
assert sys.stdout.encoding == "utf-8"
