// Everything the world keeps about a person, as they may take it with them. Asked with their own token, never cached.
import 'server-only';
import { z } from 'zod';
import { database } from '../database.ts';

/** A JSON text. @throws AppError world_unreachable, WorldRefusal */
export function ownExport(token: string): Promise<string> {
  return database().callProcedure('export_my_data', [], z.string(), token);
}
