// Search engines that answer the same queries: one JSON string a line in, one JSON list of page ids, best first, out.
//   node engines.mjs matcher MODULE ERRORS.JSON          the matcher of the browser
//   node engines.mjs material WORKER INDEX [tuned]       the search worker of Material for MkDocs, unchanged, on a site's index
//   node engines.mjs minisearch MODULE INDEX             MiniSearch on the same index
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import vm from "node:vm";

const [, , engine, code, data, option] = process.argv;
const json = JSON.parse(readFileSync(data, "utf8"));
const page = (location) => location.replace(/#.*/, "").replace(/\/$/, "");
const pages = (locations) => [...new Set(locations.map(page))].filter((id) => id.split("/").length === 2);

// what the theme's documentation recommends for names in code, with titles above text
const TUNED = { separator: "[\\s\\-,:!=\\[\\]()\"'`/]+|\\.(?!\\d)|&[lg]t;|(?!\\b)(?=[A-Z][a-z])", fields: { title: { boost: 1e3 }, text: { boost: 1 }, tags: { boost: 1e6 } } };

const engines = {
  async matcher() {
    const { compile, explain } = await import(`data:text/javascript;base64,${readFileSync(code).toString("base64")}`);
    const index = compile(json);
    return (text) => explain(index, text).filter((each) => each.confidence === "match").map((each) => each.page);
  },
  async material() {
    let receive, send;
    const worker = { console: { warn() {} }, addEventListener: (_, listener) => (receive = listener), postMessage: (message) => send(message) };
    worker.self = worker;
    vm.runInNewContext(readFileSync(code, "utf8"), worker);
    const ask = (message) => new Promise((resolve) => ((send = resolve), receive({ data: message })));
    const fields = { title: { boost: 1e3 }, text: { boost: 1 }, tags: { boost: 1e6 } };
    const config = { ...json.config, fields, ...(option === "tuned" ? { ...TUNED, pipeline: ["stemmer"] } : {}) };
    await ask({ type: 0, data: { config, docs: json.docs, options: { suggest: false } } });
    return async (text) => pages((await ask({ type: 2, data: text })).data.items.map((item) => item[0].location));
  },
  async minisearch() {
    const { default: MiniSearch } = await import(pathToFileURL(code));
    const search = new MiniSearch({ idField: "location", fields: ["title", "text"], searchOptions: { boost: { title: 3 }, prefix: true } });
    search.addAll(json.docs);
    return (text) => pages(search.search(text).map((found) => found.id));
  },
};

const answer = await engines[engine]();
for await (const line of createInterface({ input: process.stdin })) console.log(JSON.stringify(await answer(JSON.parse(line))));
