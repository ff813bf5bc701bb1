import jsonn

jsonn.loads("{")
