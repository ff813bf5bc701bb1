// What a page does before anyone searches: colour scheme, copying, the keyboard, the list of sections. The theme's own script, which is
// many times larger, and the matcher are fetched when the search is used.

const $ = (selector) => document.querySelector(selector);

// ---- search, when it is used

const query = $("[data-md-component=search-query]");
const toggle = $("#__search");
const drawer = $("#__drawer");
let fetched, ready;

// as a click, which the theme hears
const set = (box, checked) => box && box.checked !== checked && box.click();

function load() {
  return (fetched ??= Promise.all([import("./paste.js"), theme()]).then(([paste]) => paste));
}

function theme() {
  // tags of a result are no landmark
  const results = $(".md-search-result__list");
  const tags = () => {
    for (const each of results.querySelectorAll("nav")) {
      const plain = document.createElement("div");
      plain.className = each.className;
      plain.append(...each.childNodes);
      each.replaceWith(plain);
    }
  };
  if (results) new MutationObserver(tags).observe(results, { childList: true });
  const source = $("script[data-theme]")?.getAttribute("data-theme");
  return new Promise((done) => {
    if (!source) return done();
    const script = document.createElement("script");
    script.addEventListener("load", () => {
      // an eighth of a second after its start it closes the search where the address names a section
      // and it opens it for who has tabbed on meanwhile
      setTimeout(() => set(toggle, !!document.activeElement.closest(".md-search")), 200);
      // it hears keys alone, and missed those before
      query.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
      ready = true;
      done();
    });
    script.addEventListener("error", done);
    script.src = source;
    document.body.append(script);
  });
}

if (query) {
  // the theme's search dialog has no name for those who cannot see it
  $(".md-search")?.setAttribute("aria-label", "Search");
  query.addEventListener("focus", () => {
    if (!ready) set(toggle, true);
    load();
  });
  // who tabs on leaves the search, though the theme that was loading meanwhile did not see the key
  query.addEventListener("blur", ({ relatedTarget: next }) => (ready && !next) || next?.closest(".md-search") || set(toggle, false));
  query.addEventListener("pointerenter", load);
  query.form.addEventListener("submit", (event) => event.preventDefault());
  toggle.addEventListener("change", () => toggle.checked && query.focus());
  query.addEventListener("paste", (event) => {
    // an input field drops line breaks
    const text = event.clipboardData?.getData("text") ?? "";
    if (!text.includes("\n")) return;
    event.preventDefault();
    load().then((paste) => paste.intoSearch(query, text));
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (ready || typing || event.ctrlKey || event.metaKey || event.altKey || !["/", "f", "s"].includes(event.key)) return;
    event.preventDefault();
    query.focus();
  });
}

// ---- the keyboard reaches what the theme made for pointers alone

const names = { __drawer: "Menu", __search: "Search" };
for (const label of document.querySelectorAll(".md-header__button[for]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = label.className;
  button.ariaLabel = names[label.htmlFor];
  button.setAttribute("for", label.htmlFor); // the theme's style asks for it
  button.append(...label.childNodes);
  // a search that stands open only lacks the focus
  button.addEventListener("click", () => (label.control === toggle && toggle.checked ? query.focus() : label.control.click()));
  label.after(button);
  label.hidden = true;
}
for (const label of document.querySelectorAll(".md-nav label[tabindex]"))
  label.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    label.click();
  });
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  if (drawer?.checked) {
    set(drawer, false);
    $("button[for=__drawer]").focus();
  }
  if (toggle?.checked && !ready) query.blur();
});

// ---- colour scheme

const schemes = { auto: "as the system has it", light: "light", dark: "dark" };
const button = $(".errata-scheme");
if (button) {
  const say = () => (button.title = button.ariaLabel = `Colours: ${schemes[errataScheme()]}`);
  button.addEventListener("click", () => {
    const all = Object.keys(schemes);
    errataScheme(all[(all.indexOf(errataScheme()) + 1) % all.length]);
    say();
  });
  button.hidden = false;
  say();
}

// ---- code: copying, and scrolling with the keyboard where it is wider than its place

const wide = new ResizeObserver((seen) => {
  for (const { target } of seen) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute("tabindex");
  }
});
// what is typed: of a console's lines those behind a prompt
function commands(code) {
  const copy = code.cloneNode(true), prompts = copy.querySelectorAll(".gp");
  for (const each of prompts.length ? copy.querySelectorAll(".gp, .go") : []) each.remove();
  const text = copy.textContent.trim();
  return prompts.length ? text.replace(/\n\s*\n/g, "\n") : text;
}
for (const code of document.querySelectorAll("pre > code:not(.no-copy code)")) {
  wide.observe(code);
  const copy = document.createElement("button");
  const say = (text) => (copy.title = copy.ariaLabel = text);
  copy.type = "button";
  copy.className = "md-code__button";
  copy.dataset.mdType = "copy";
  say("Copy");
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(commands(code));
    copy.classList.add("errata-copied");
    say("Copied");
    setTimeout(() => (copy.classList.remove("errata-copied"), say("Copy")), 2000);
  });
  const place = document.createElement("div");
  place.className = "md-code__nav";
  place.append(copy);
  code.parentElement.prepend(place);
}

// ---- sections: the one that is read is marked, the one of the address is open

const links = new Map([...document.querySelectorAll(".md-nav--secondary a[href^='#']")].map((link) => [link.hash.slice(1), link]));
// everything from the page's beginning to just below the header has been read; a jump passes many headings at once
const passed = new Set();
const spy = new IntersectionObserver(
  (seen) => {
    for (const { isIntersecting, target } of seen) passed[isIntersecting ? "add" : "delete"](target.id);
    const at = [...links.keys()].findLast((id) => passed.has(decodeURIComponent(id)));
    for (const [id, link] of links) link.classList.toggle("md-nav__link--active", id === at);
  },
  { rootMargin: "1000000px 0px -88% 0px" },
);
for (const id of links.keys()) {
  const heading = document.getElementById(decodeURIComponent(id));
  if (heading) spy.observe(heading);
}

function open() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target?.name?.startsWith("__tabbed_")) target.checked = true;
  const folded = target?.closest("details:not([open])");
  if (folded) {
    folded.open = true;
    target.scrollIntoView();
  }
}
addEventListener("hashchange", open);
open();

// ---- offline

if (document.documentElement.hasAttribute("data-offline") && navigator.serviceWorker) {
  const register = () => navigator.serviceWorker.register(new URL("../offline.js", import.meta.url));
  // what is read comes first
  if (document.readyState === "complete") register();
  else addEventListener("load", register);
}
if (performance.getEntriesByType("navigation")[0]?.responseStatus === 503) {
  for (const note of document.querySelectorAll("[data-when]")) note.hidden = note.dataset.when !== "offline";
}
