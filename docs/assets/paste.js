// Pasted errors: the box of the home page, and the search of every page. Nothing that is pasted leaves the browser.
const base = new URL("..", import.meta.url);
const LONGEST = 2 ** 20;
const WAIT = 60;

let worker;
let asked = 0;
const waiting = new Map();

// Answers with the results for a text; the worker and the index are fetched on first use.
function ask(text) {
  if (!worker) {
    worker = new Worker(new URL("./match-worker.js", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }) => {
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    });
  }
  return new Promise((answer) => {
    waiting.set(++asked, answer);
    worker.postMessage({ id: asked, text: text.slice(0, LONGEST) });
  });
}

function element(name, attributes = {}, ...children) {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(...children);
  return made;
}

// control and direction marks would let a paste change how the page reads
const shown = (text) => text.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]+/g, " ").trim().slice(0, 200);

function link(result) {
  const anchor = result.case ? `#case-${result.case.split("/")[1]}` : "";
  return element(
    "a",
    { className: "errata-hit", href: new URL(`${result.page}/${anchor}`, base).href },
    element("span", { className: "errata-hit__framework", textContent: result.framework }),
    element("strong", { textContent: result.title }),
    element("code", { textContent: shown(result.line) }),
  );
}

function list(results) {
  return element("ul", { className: "errata-hits" }, ...results.map((result) => element("li", {}, link(result))));
}

// What is shown for the results of a text; `report` offers to tell of an error that has no page.
function render(place, text, answer, report) {
  place.replaceChildren();
  if (answer.failed) {
    place.append(element("p", { textContent: `The index could not be loaded (${answer.failed}). Are you offline?` }));
    return;
  }
  const matches = answer.results.filter((each) => each.confidence === "match");
  const similar = answer.results.filter((each) => each.confidence !== "match");
  if (matches.length) place.append(list(matches));
  else if (report) place.append(element("p", { className: "errata-none", textContent: "No page explains this error yet." }));
  if (!matches.length && similar.length && report) {
    place.append(element("p", { textContent: "Similar, perhaps not the same:" }), list(similar));
  }
  if (!matches.length && report) {
    const later = element("div");
    place.append(later);
    // what was replaced by another answer meanwhile stays away
    import("./report.js").then(({ offer }) => later.replaceWith(offer(text, element)));
  }
}

function later(action) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, WAIT);
  };
}

function home(form) {
  const text = form.querySelector("textarea");
  const place = form.querySelector("#errata-paste-results");
  let latest = "";
  const update = async () => {
    latest = text.value;
    if (!latest.trim()) return place.replaceChildren();
    const asked = latest;
    const answer = await ask(asked);
    if (asked === latest) render(place, asked, answer, true);
  };
  form.hidden = false;
  text.addEventListener("input", later(update));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await update();
    place.querySelector("a.errata-hit")?.focus();
  });
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  // a paste anywhere on the page means the box
  document.addEventListener("paste", (event) => {
    if (event.target.closest?.("input, textarea, [contenteditable]")) return;
    event.preventDefault(); // the box has the focus by the time the browser would insert the text
    text.value = event.clipboardData.getData("text");
    text.focus();
    update();
  });
  for (const name of ["dragover", "drop"]) {
    document.addEventListener(name, (event) => {
      event.preventDefault();
      form.classList.toggle("errata-paste--over", name === "dragover");
    });
  }
  document.addEventListener("dragleave", () => form.classList.remove("errata-paste--over"));
  document.addEventListener("drop", async (event) => {
    const file = event.dataTransfer.files[0];
    // the end of a log is where the error is
    text.value = file ? await file.slice(-LONGEST).text() : event.dataTransfer.getData("text");
    text.focus();
    update();
  });
  // what stands behind # is not sent to the server
  const given = new URLSearchParams(location.search).get("q") ?? new URLSearchParams(location.hash.slice(1)).get("q");
  if (given) {
    text.value = given;
    update();
  } else {
    // ready before it is needed, and offline afterwards
    (window.requestIdleCallback ?? setTimeout)(() => ask(""));
  }
}

// The header's search: what looks like an error is answered above the ordinary results.
let inSearch;

function header(search) {
  const output = document.querySelector("[data-md-component=search-result]");
  if (!output) return;
  const place = element("div", { className: "errata-search" });
  place.setAttribute("aria-live", "polite");
  output.before(place);
  let latest = "";
  inSearch = async (text) => {
    latest = search.value;
    const asked = latest;
    const answer = asked.trim().length > 5 ? await ask(text) : { results: [] };
    if (asked === latest) render(place, text, answer, false);
  };
  search.addEventListener("input", later(() => search.value !== latest && inSearch(search.value)));
  search.form.addEventListener("reset", () => place.replaceChildren());
  if (search.value) inSearch(search.value);
}

// Puts a paste of several lines into the search: the line breaks, which the field cannot hold, are kept for the matcher.
export function intoSearch(search, text) {
  search.value = text.replace(/\s*\n\s*/g, " \u21b5 ").slice(0, 20000);
  inSearch?.(text);
  search.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
}

const form = document.getElementById("errata-paste");
const search = document.querySelector("[data-md-component=search-query]");
if (form) home(form);
if (search) header(search);
