// Answers texts with the matcher of the browser: node matcher.mjs MODULE INDEX [time], one JSON string a line in, one list a line
// out; with "time" the milliseconds that each text took, the best of three.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const [, , module, data, time] = process.argv;
const { compile, explain } = await import(`data:text/javascript;base64,${readFileSync(module).toString("base64")}`);
const index = compile(JSON.parse(readFileSync(data, "utf8")));
const measured = (text) => {
  const start = performance.now();
  explain(index, text);
  return performance.now() - start;
};
for await (const line of createInterface({ input: process.stdin })) {
  const text = JSON.parse(line);
  console.log(JSON.stringify(time ? Math.min(measured(text), measured(text), measured(text)) : explain(index, text)));
}
