// Acts of a visitor in the world: reducers, called with the visitor's own game token. The world decides; the website only passes on.
import 'server-only';
import { database } from './database.ts';
import type { Argument } from './database-client.ts';

/** @throws WorldRefusal with the world's code, AppError world_unreachable */
export function callReducer(name: string, args: readonly Argument[], token: string): Promise<void> {
  return database().callReducer(name, args, token);
}
