import sys

# what Windows gives a program whose output is redirected to a file or a pipe
sys.stdout.reconfigure(encoding="cp1252")

print("✅ crew finished", flush=True)
