// `spacetime start`: runs the server until it is told to stop.
import { flushCompileCache } from 'node:module';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Retention } from '../../durability/retention.ts';
import { ServerStopped, Supervisor } from '../../supervision/supervisor.ts';
import { CliError } from '../cli-error.ts';
import { parseRetention } from '../retention-option.ts';
import { dataDirOption } from './data-folder.ts';

interface StartOptions {
  readonly listenAddr: string;
  readonly dataDir: string;
  readonly inMemory?: boolean;
  readonly allowedHost: readonly string[];
  readonly oidcIssuer: readonly string[];
  readonly outboundHttp?: boolean;
  readonly openPublishing?: boolean;
  readonly updateInterval: number;
  readonly longestCall: number;
  readonly retention: Retention;
}

const append = (value: string, earlier: readonly string[]): readonly string[] => [...earlier, value];

/** @throws InvalidArgumentError for an address, or a name with a port: requests would never be known by it. */
function hostName(text: string): string {
  if (URL.parse(`http://${text}`)?.hostname === text.toLowerCase()) return text;
  throw new InvalidArgumentError('It is a name alone, such as play.example.com, without a scheme and a port.');
}

/** @throws InvalidArgumentError unless it is a whole number of at most a second. */
function milliseconds(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 0 && value <= 1000) return value;
  throw new InvalidArgumentError('It is a whole number from 0 to 1000.');
}

/** @throws InvalidArgumentError unless it is a number of seconds, up to a day. */
function seconds(text: string): number {
  const value = Number(text);
  if (value > 0 && value <= 86_400) return value;
  throw new InvalidArgumentError('It is a number of seconds, up to 86400.');
}

export function startCommand(): Command {
  return new Command('start')
    .description('run the server')
    .option('-l, --listen-addr <host:port>', 'where to listen', '127.0.0.1:3000')
    .addOption(dataDirOption('where keys and databases are kept'))
    .option('--in-memory', 'keep nothing')
    .addOption(
      new Option('--allowed-host <name>', 'a host name to answer to besides those of this machine; repeatable')
        .argParser((text, earlier: readonly string[]) => append(hostName(text), earlier))
        .default([], 'none'),
    )
    .addOption(
      new Option('--oidc-issuer <url>', 'an issuer whose tokens are accepted; repeatable')
        .argParser(append)
        .default([], 'none'),
    )
    .option('--outbound-http', 'let procedures and HTTP handlers of modules make requests to public addresses')
    .addOption(
      new Option('--update-interval <ms>', 'tell subscribers of commits at most this often, of several at once')
        .argParser(milliseconds)
        .default(0),
    )
    .addOption(
      new Option('--longest-call <seconds>', 'processor time after which a call of a module is stopped')
        .argParser(seconds)
        .default(2),
    )
    .addOption(
      new Option('--retention <what>', 'how much of the past to keep: keep-all, keep-days=30 or keep-size=10GiB')
        .argParser(parseRetention)
        .default({ kind: 'keep-all' }, 'keep-all'),
    )
    .option('--open-publishing', 'behave as the reference: anybody may publish')
    .action(start);
}

async function start(options: StartOptions): Promise<void> {
  const supervisor = new Supervisor(
    {
      listen: options.listenAddr,
      dataDir: options.inMemory ? null : options.dataDir,
      allowedHosts: options.allowedHost,
      oidcIssuers: options.oidcIssuer,
      outboundHttp: options.outboundHttp ?? false,
      openPublishing: options.openPublishing ?? false,
      updateInterval: options.updateInterval,
      longestCall: options.longestCall * 1000,
      retention: options.retention,
    },
    ({ url, ownerToken }) => {
      // Before anybody knows that it runs, and may tell it to stop. A second signal ends the process at once.
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => supervisor.stop());
      const kept = options.inMemory ? `\nNothing is kept. To publish: SPACETIME_TOKEN=${ownerToken}` : '';
      console.log(`SpacetimeDB (embedded) listens at ${url}${kept}`);
      flushCompileCache(); // of this thread; one that is killed would leave the next nothing
    },
  );
  await supervisor.run().catch((error: Error) => {
    throw error instanceof ServerStopped ? new CliError(error.message, { cause: error }) : error;
  });
}
