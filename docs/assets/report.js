// The report of an error that no page explains. It is fetched when there is one to offer.
import { errorLines } from "./redact.js";

// What offers to tell of a text: the lines that would be sent, to be changed, and where they go. `element` makes an element.
export function offer(text, element) {
  const lines = element("textarea", { rows: 4, spellcheck: false, ariaLabel: "What the report will say" });
  const send = element("a", { className: "errata-send", textContent: "Open an issue with these lines", target: "_blank", rel: "noopener" });
  const issues = document.querySelector("meta[name=errata-issues]")?.content;
  const update = () => {
    const query = new URLSearchParams({ template: "error-without-a-page.yml", title: `no page: ${lines.value.split("\n").pop().slice(0, 80)}`, error: lines.value });
    send.href = `${issues}?${query}`;
  };
  lines.addEventListener("input", update);
  lines.value = errorLines(text);
  update();
  const copy = element("button", { type: "button", textContent: "Copy these lines" });
  copy.addEventListener("click", () => navigator.clipboard.writeText(lines.value));
  return element(
    "details",
    { className: "errata-offer" },
    element("summary", { textContent: "Tell us about it" }),
    element("p", { textContent: "Only these lines would be sent; paths, keys, addresses and hosts are taken out. Read and change them first." }),
    lines,
    issues ? send : copy,
  );
}
