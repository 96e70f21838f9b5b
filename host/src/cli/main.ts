#!/usr/bin/env node
// The process of the command line. It loads nothing before it knows that this Node.js can read the rest.
const OLDEST_NODE = 24;

if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  console.error(`Error: This needs Node.js ${OLDEST_NODE} or a later one, and runs on ${process.versions.node}.`);
  process.exit(1);
}

const { keepCompiled } = await import('./compile-cache.ts');
keepCompiled();
const { runCommandLine } = await import('./command-line.ts');

process.exitCode = await runCommandLine(process.argv.slice(2));

export {};
