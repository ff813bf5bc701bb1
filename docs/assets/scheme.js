// Before the first paint: scripts work, and the colour scheme is the chosen one. The other functions are what the theme's own script calls.
{
  const scope = new URL(document.currentScript.dataset.base, location);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const read = (name, storage = localStorage, base = scope) => JSON.parse(storage.getItem(`${base.pathname}.${name}`));
  const write = (name, value, storage = localStorage, base = scope) => {
    try {
      storage.setItem(`${base.pathname}.${name}`, JSON.stringify(value));
    } catch {
      // without a place to store it, the choice holds for this page
    }
  };

  let chosen = "auto";
  const apply = () => {
    document.body.dataset.mdColorScheme = (chosen === "auto" ? dark.matches : chosen === "dark") ? "slate" : "default";
    document.body.dataset.errataScheme = chosen;
  };
  try {
    chosen = read("scheme") ?? chosen;
  } catch {
    // storage is forbidden, or holds something else
  }
  apply();
  dark.addEventListener("change", apply);
  document.documentElement.classList.replace("no-js", "js");

  window.errataScheme = (scheme) => {
    if (scheme) write("scheme", (chosen = scheme)), apply();
    return chosen;
  };
  Object.assign(window, { __md_scope: scope, __md_get: read, __md_set: write, __md_hash: () => 0 });
}
