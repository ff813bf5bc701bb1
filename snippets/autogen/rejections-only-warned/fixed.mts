import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";

const job = spawnSync(process.execPath, ["job.mts"], { encoding: "utf8" });
console.log(job.stderr.match(/.*fetch failed/)?.[0]);
//> [TypeError: fetch failed
assert(job.status !== 0, `the job failed, and its exit code says ${job.status}`);
