import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";

const flags: string[] = [];
const job = spawnSync(process.execPath, [...flags, "job.mts"], { encoding: "utf8" });
console.log(job.stderr.match(/UnhandledPromiseRejectionWarning: .*/)?.[0]);
//> undefined
assert(job.status !== 0, `the job failed, and its exit code says ${job.status}`);
