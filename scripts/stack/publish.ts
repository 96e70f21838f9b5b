// Publishes the module as the server's owner and writes the settings that tie game tokens to this website.
import { spacetime } from './command-line.ts';
import { changeSettings, readSettings } from './world-settings.ts';

export interface PublishOptions {
  readonly server: string;
  readonly database: string;
  readonly dataDir: string;
  readonly gameTokenIssuer: string;
}

/** What the owner chose about guests stays as it is. @throws Error with what the command line said. */
export async function publishModule({ server, database, dataDir, gameTokenIssuer }: PublishOptions): Promise<void> {
  const environment = { SPACETIME_DATA_DIR: `${dataDir}/spacetimedb` };
  const flags = ['--server', server];
  // A new column makes clients connect anew, which ours do by themselves.
  const publish = ['publish', database, '--module-path', 'module', '--break-clients', '--yes'];
  await spacetime([...publish, ...flags], environment);
  const target = { database, flags, environment };
  const before = await readSettings(target);
  await changeSettings(target, before, {
    ...before,
    game_token_issuer: gameTokenIssuer,
    game_token_audience: database,
  });
}
