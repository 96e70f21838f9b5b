// The world's database of this installation, as the server reaches it.
import 'server-only';
import { environment } from '../../auth/environment.ts';
import { type DatabaseClient, databaseClient } from './database-client.ts';

let client: DatabaseClient | undefined;

export function database(): DatabaseClient {
  client ??= databaseClient(environment().spacetimedb);
  return client;
}
