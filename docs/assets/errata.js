// The paste box of the home page. Without this script it stays hidden; with it, what is typed never leaves the browser.
const form = document.getElementById("errata-paste");
const search = document.querySelector("[data-md-component=search-query]");

// the theme's search dialog has no name for those who cannot see it
document.querySelector(".md-search")?.setAttribute("aria-label", "Search");

if (form && search) {
  const text = form.querySelector("textarea");
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const open = document.querySelector("[data-md-toggle=search]");
    if (!open.checked) open.click();
    search.value = text.value.trim().replace(/\s+/g, " ").slice(-300);
    search.focus();
    search.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  });
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
}
