// Runs one of the project's scripts under the Node.js it needs, on a machine that may have an older one.
// Plain JavaScript for Node >= 18: it secures the runtime, installs packages when the lock file asks for it, then hands over.
//
//   node scripts/bootstrap.mjs scripts/up.ts --dev
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_MAJOR = 24;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const runtimeSource = join(root, 'scripts', 'runtime');
const runtimeDir = join(root, '.runtime');

/** Ends the process with a sentence a person can act on. */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Runs npm with the given Node first in PATH, so that install scripts meet the right one, too. */
function runNpm(runtime, args, cwd) {
  const env = { ...process.env, PATH: `${dirname(runtime.node)}${delimiter}${process.env.PATH ?? ''}` };
  const [command, prefix, shell] = runtime.npmCli
    ? [runtime.node, [runtime.npmCli], false]
    : ['npm', [], process.platform === 'win32'];
  const result = spawnSync(command, [...prefix, ...args], {
    cwd,
    env,
    shell,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (result.status === 0) return;
  fail(`npm ${args.join(' ')} failed in ${cwd}:\n${result.stdout ?? ''}${result.stderr ?? result.error ?? ''}`);
}

/** The npm that came with the Node.js we already run on, where `npm run` tells us. */
function currentRuntime() {
  const npmCli = process.env.npm_execpath;
  return { node: process.execPath, npmCli: npmCli?.endsWith('.js') ? npmCli : null };
}

/** The pinned Node.js from the npm registry, its integrity checked by npm against the lock file beside its package.json. */
function pinnedRuntime() {
  const platformPackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const wanted = readJson(join(runtimeSource, 'package.json')).optionalDependencies;
  if (!(platformPackage in wanted))
    fail(`Please install Node.js ${NODE_MAJOR}: there is no package of it for this platform.`);

  const packageDir = join(runtimeDir, 'node_modules', platformPackage);
  const runtime = {
    node: join(packageDir, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
    npmCli: join(runtimeDir, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  };
  const lock = createHash('sha256')
    .update(readFileSync(join(runtimeSource, 'package-lock.json')))
    .digest('hex');
  const stamp = join(runtimeDir, 'installed');
  if (existsSync(runtime.node) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return runtime;

  console.log(`Fetching Node.js ${wanted[platformPackage]} (this machine has ${process.versions.node}) …`);
  mkdirSync(runtimeDir, { recursive: true });
  for (const file of ['package.json', 'package-lock.json', '.npmrc'])
    cpSync(join(runtimeSource, file), join(runtimeDir, file));
  runNpm(currentRuntime(), ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], runtimeDir);
  if (!existsSync(runtime.node)) fail(`npm did not bring ${platformPackage}. Please install Node.js ${NODE_MAJOR}.`);
  writeFileSync(stamp, lock);
  return runtime;
}

/** Whether node_modules holds exactly what the lock file says, judged by npm's own record of what it installed. */
function packagesAreInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = readJson(join(root, 'package-lock.json')).packages;
  const installed = readJson(record).packages;
  const isMissing = ([path, entry]) =>
    path.startsWith('node_modules/') && !entry.link && !entry.optional && installed[path]?.version !== entry.version;
  const isForeign = ([path, entry]) =>
    !entry.link && wanted[path]?.version !== entry.version && path.startsWith('node_modules/');
  return !Object.entries(wanted).some(isMissing) && !Object.entries(installed).some(isForeign);
}

/**
 * `npm ci` refuses a lock file that lacks an optional package of some other platform, and which of those a lock file holds depends
 * on the registry it was made with; `npm install` takes the locked versions just as well and leaves the lock file alone.
 */
function installPackages(runtime) {
  if (packagesAreInstalled()) return;
  console.log('Installing packages …');
  runNpm(runtime, ['install', '--no-save', '--no-audit', '--no-fund'], root);
}

/** Hands over to the script; the terminal's Ctrl-C reaches it directly, so this process only waits. */
function handOver(runtime, script, args) {
  const env = {
    // What Node makes of the sources is kept: every process of the stack starts in half the time.
    NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'),
    ...process.env,
    PATH: [dirname(runtime.node), join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter),
  };
  const child = spawn(runtime.node, [script, ...args], { cwd: root, env, stdio: 'inherit' });
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`Could not start ${script}: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

const [script, ...args] = process.argv.slice(2);
if (!script) fail('Usage: node scripts/bootstrap.mjs <script> [arguments]');
const isCurrent = Number(process.versions.node.split('.')[0]) === NODE_MAJOR;
const runtime = isCurrent ? currentRuntime() : pinnedRuntime();
installPackages(runtime);
handOver(runtime, join(root, script), args);
