// The matcher in a worker, so that typing and scrolling never wait. Messages in: {id, text}; out: {id, results} or {id, failed}.
import { compile, explain } from "./matcher.js";

let index;

async function answer({ id, text }) {
  index ??= fetch(new URL("../errors.json", import.meta.url)).then((reply) => {
    if (!reply.ok) throw new Error(`errors.json: HTTP ${reply.status}`);
    return reply.json();
  }).then((data) => ({ search: compile(data), pages: new Map(data.pages.map((page) => [page.id, page])) }));
  try {
    const { search, pages } = await index;
    const results = text ? explain(search, text, 5).map((each) => ({ ...each, title: pages.get(each.page).title, framework: pages.get(each.page).framework })) : [];
    postMessage({ id, results });
  } catch (error) {
    index = undefined;
    postMessage({ id, failed: String(error) });
  }
}

addEventListener("message", (event) => answer(event.data));
