// What a report of an unknown error may carry: the lines with the error, without paths, keys, tokens, addresses and hosts.

const ERROR = /^[\s|>*`]*(?:E\s+)?(?:[A-Za-z_][\w.]*\.)?[A-Z]\w*(?:Error|Exception|Warning|Interrupt|Timeout|Exit|Refused|Violation)\b.*$/;
const LONGEST = 2000;

const STEPS = [
  [/-----BEGIN [A-Z ]+-----[\s\S]*?(?:-----END [A-Z ]+-----|$)/g, "<key>"],
  [/\b(?:(?:sk|pk|rk|key|gh[pos]|github_pat|xox[a-z]|hf|lsv2|glpat)[-_]|AKIA|ASIA|AIza|ya29\.)(?=[-_.A-Za-z]*\d)[-_.A-Za-z0-9]{8,}/g, "<key>"],
  [/\beyJ[\w-]+\.[\w-]+\.?[\w-]*/g, "<token>"],
  [/(?<!<)\b(bearer|basic|token|api[_-]?key|authorization|password|passwd|secret)\b(["']?\s*[:=]\s*["']?(?:(?:bearer|basic)\s+)?|\s+(?=[^\s"',)}]*\d))[^\s"',)}]+/gi, "$1$2<secret>"],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, "<mail>"],
  [/\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>)\]]+/gi, "<address>"],
  [/\b(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?\b/g, "<host>"],
  [/\b(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}\b/gi, "<host>"],
  [/\b(?:[a-z0-9-]+\.)+(?:com|net|org|io|dev|ai|app|cloud|co|internal|local|lan|corp|home|de|uk|fr|eu|us|cn|jp|in)\b(?::\d+)?/gi, "<host>"],
  [/\b(host|server|node)(["']?\s*[:=]\s*["']?)[\w.-]+/gi, "$1$2<host>"],
  [/(?:[A-Za-z]:)?(?:\\[^\\\s"':]+){2,}\\?/g, "<path>"],
  [/(?:~|\.{1,2})?(?:\/[^\/\s"':,)]+){2,}\/?/g, "<path>"],
  [/\b[0-9a-f]{24,}\b/gi, "<id>"],
  [/\b(?=[A-Za-z+_-]*\d)[A-Za-z0-9+_-]{32,}={0,2}/g, "<id>"],
];

// The lines of a paste that say what went wrong, redacted.
export function errorLines(text) {
  const lines = text.split(/\r?\n/);
  const found = lines.filter((line) => ERROR.test(line));
  const kept = found.length ? found.slice(-5) : lines.filter((line) => line.trim()).slice(-3);
  return redact(kept.join("\n")).slice(0, LONGEST);
}

export function redact(text) {
  return STEPS.reduce((rest, [pattern, word]) => rest.replace(pattern, word), text);
}
