// Answers texts with the matcher of the browser: node matcher.mjs MODULE INDEX, one JSON string a line in, one list a line out.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const [, , module, data] = process.argv;
const { compile, explain } = await import(`data:text/javascript;base64,${readFileSync(module).toString("base64")}`);
const index = compile(JSON.parse(readFileSync(data, "utf8")));
for await (const line of createInterface({ input: process.stdin })) console.log(JSON.stringify(explain(index, JSON.parse(line))));
