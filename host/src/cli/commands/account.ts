// `spacetime login show`: who one is to a server. `spacetime list`: the databases one owns there.
import { Command } from 'commander';
import { CliError } from '../cli-error.ts';
import { tokenFor } from '../credentials.ts';
import { serverAddress } from '../server-address.ts';
import { textTable } from '../text-table.ts';
import { apiClient, projectConfig, type TargetOptions, withoutEffect, withServer, YES } from './options.ts';

export function loginCommand(): Command {
  return new Command('login')
    .description('who one is to a server')
    .addCommand(
      withServer(
        new Command('show')
          .description('show the identity that commands act as')
          .option('--token', 'show the token, too: whoever reads it can act as you'),
      ).action(show),
    );
}

export function listCommand(): Command {
  const command = withServer(new Command('list').description('list the databases that one owns'));
  return withoutEffect(command, YES).action(list);
}

function show(options: TargetOptions & { readonly token?: boolean }): void {
  const { identity, token } = credential(options);
  console.log(`You are ${identity}`);
  if (options.token) console.log(`Your token is ${token}`);
}

async function list(options: TargetOptions): Promise<void> {
  const { identity } = credential(options);
  const client = apiClient(options, projectConfig(options));
  const databases = await client.databasesOf(identity);
  if (databases.length === 0) return console.log(`There are no databases of ${identity}`);
  const names = await Promise.all(databases.map((database) => client.namesOf(database)));
  console.log(
    textTable(
      ['name', 'identity'],
      databases.map((database, index) => [names[index]?.join(', ') ?? '', database]),
    ),
  );
}

interface ShownCredential {
  readonly identity: string;
  readonly token: string;
}

function credential(options: TargetOptions): ShownCredential {
  const server = serverAddress(options.server ?? projectConfig(options).server);
  const token = tokenFor(server);
  if (token === null) throw new CliError(`You have no identity at ${server} yet; publishing there makes one.`);
  return { identity: identityIn(token), token };
}

/** Tokens of SpacetimeDB name the identity they are for. */
function identityIn(token: string): string {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const identity = (claims as { hex_identity?: unknown } | null)?.hex_identity;
    if (typeof identity === 'string') return identity;
  } catch {
    // Not a token at all: said below.
  }
  throw new CliError('The token does not name an identity: it was not made by a SpacetimeDB server.');
}
