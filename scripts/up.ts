// `npm run up` and `npm run dev`: the whole of Hollowmere on this machine, until Ctrl-C.
import { parseRetention } from '../host/src/cli/retention-option.ts';
import { parseListenAddress, parsePort, requireFreePort } from './stack/port.ts';
import { Stack } from './stack/stack.ts';
import { optionsOrEnd } from './stack/typed-options.ts';
import { watchModule } from './stack/watch-module.ts';
import { buildPictures, buildWebsiteIfChanged } from './stack/website-build.ts';

const USAGE = `Usage: npm run up -- [options]     (or \`npm run dev -- …\`, with hot reload)

  --data-dir DIR            where data, logs and secrets live (.data)
  --website-port N          port of the website (3001)
  --provider-port N         port of the OpenID provider (3002)
  --provider-host NAME      host name of the provider's pages (id.localhost)
  --listen-addr HOST:PORT   address of the embedded SpacetimeDB (127.0.0.1:3000)
  --retention WHAT          how much of the past the embedded SpacetimeDB keeps: keep-all,
                            keep-days=30 or keep-size=10GiB (keep-all)
  --spacetimedb URL         use a SpacetimeDB that runs already instead

Ctrl-C stops everything.`;

const { values } = optionsOrEnd(USAGE, {
  options: {
    dev: { type: 'boolean', default: false },
    'data-dir': { type: 'string', default: '.data' },
    'website-port': { type: 'string', default: '3001' },
    'provider-port': { type: 'string', default: '3002' },
    'provider-host': { type: 'string', default: 'id.localhost' },
    'listen-addr': { type: 'string', default: '127.0.0.1:3000' },
    retention: { type: 'string', default: 'keep-all' },
    spacetimedb: { type: 'string' },
  },
});

const startedAt = performance.now();
const seconds = () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;

/** @throws Error where it is no address, or a SpacetimeDB elsewhere could not reach the issuer of game tokens. */
function requireReachableIssuer(spacetimedb: string): void {
  const address = URL.parse(spacetimedb);
  if (!address?.protocol.startsWith('http'))
    throw new Error(`--spacetimedb is an address such as http://127.0.0.1:3000, not "${spacetimedb}".`);
  const isLoopback = ['127.0.0.1', 'localhost', '[::1]'].includes(address.hostname);
  if (isLoopback || process.env.GAME_TOKEN_ISSUER?.startsWith('https://')) return;
  throw new Error('GAME_TOKEN_ISSUER must be an https address that this SpacetimeDB can reach.');
}

/** The server reads it itself; asked here, nobody waits for a build before they are told. @throws Error where it is none. */
function requireRetention(text: string): void {
  try {
    parseRetention(text);
  } catch (error) {
    throw new Error(`"${text}" is no --retention. ${(error as Error).message}`, { cause: error });
  }
}

async function start(): Promise<Stack> {
  const websitePort = parsePort(values['website-port'], '--website-port');
  const providerPort = parsePort(values['provider-port'], '--provider-port');
  requireRetention(values.retention);
  if (values.spacetimedb) requireReachableIssuer(values.spacetimedb);
  else
    await requireFreePort(
      parseListenAddress(values['listen-addr']),
      'embedded SpacetimeDB',
      'choose another with --listen-addr',
    );
  await requireFreePort({ host: 'localhost', port: websitePort }, 'website', 'choose another with --website-port');
  await requireFreePort({ host: '127.0.0.1', port: providerPort }, 'provider', 'choose another with --provider-port');

  const stack = new Stack({
    dataDir: values['data-dir'],
    spacetimedbListen: values.spacetimedb ? null : values['listen-addr'],
    spacetimedbUrl: values.spacetimedb ?? `http://${values['listen-addr']}`,
    websitePort,
    providerPort,
    providerHost: values['provider-host'],
    isDevelopment: values.dev,
    retention: values.retention,
  });
  await startServers(stack);
  return stack;
}

/** World and provider start while pictures and website are built; the website starts last. What fails ends all of it. */
async function startServers(stack: Stack): Promise<void> {
  const building = new AbortController();
  const build = values.dev ? buildPictures(building.signal) : buildWebsiteIfChanged(building.signal);
  const begun = [
    build.then(() => console.log(`  pictures and website are built  ${seconds()}`)),
    stack.startWorld().then(() => console.log(`  the world is awake              ${seconds()}`)),
    stack.startProvider().then(() => console.log(`  the provider is ready           ${seconds()}`)),
  ];
  try {
    await Promise.all(begun);
    await stack.startWebsite();
  } catch (error) {
    building.abort();
    await Promise.allSettled(begun);
    await stack.stop();
    throw error;
  }
}

function announce(stack: Stack): void {
  const { website, providerPages, spacetimedb } = stack.addresses;
  console.log(`
  Hollowmere is up after ${seconds()}.

    Play here       ${website}
    OpenID provider ${providerPages}
    SpacetimeDB     ${spacetimedb}
    Data and logs   ${values['data-dir']}

  Ctrl-C stops everything.
`);
}

async function main(): Promise<void> {
  console.log('Starting Hollowmere …');
  const stack = await start();
  announce(stack);
  const stopWatching = values.dev ? watchModule(stack) : () => {};
  const code = await untilEnd(stack);
  stopWatching();
  console.log('\nStopping …');
  await stack.stop();
  process.exitCode = code;
}

/** Settles with the exit code once somebody asks for the end, or a server ended by itself. */
function untilEnd(stack: Stack): Promise<number> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve(0));
    stack.onUnexpectedExit((server, code) => {
      const how = code === null ? 'was killed' : `ended by itself (exit code ${code})`;
      console.error(`\nThe ${server} ${how}; see ${stack.logDirectory}.`);
      resolve(1);
    });
  });
}

await main().catch((error: Error) => {
  console.error(`\n${error.message}`);
  process.exitCode = 1;
});
