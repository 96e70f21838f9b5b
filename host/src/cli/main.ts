#!/usr/bin/env node
// The process of the command line.
import { keepCompiled } from './compile-cache.ts';

keepCompiled();
const { runCommandLine } = await import('./command-line.ts');

process.exitCode = await runCommandLine(process.argv.slice(2));
