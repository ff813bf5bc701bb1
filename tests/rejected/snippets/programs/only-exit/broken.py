import sys

sys.exit("Expecting property name enclosed in double quotes: line 1")
