// Acts of staff are procedures, so that a refusal leaves its trace, too: each answers with its entry in the audit.
import 'server-only';
import { isErrorCode } from '@hollowmere/world/errors';
import { z } from 'zod';
import { WorldRefusal } from '../../../errors/world-refusal.ts';
import { database } from '../database.ts';
import type { Argument } from '../database-client.ts';
import { product } from '../sats.ts';

const answerSchema = product({ ok: z.boolean(), code: z.string(), auditId: z.number() });

/** The number of the act's entry in the audit. @throws WorldRefusal with the world's code, AppError world_unreachable */
export async function staffAct(name: string, args: readonly Argument[], token: string): Promise<number> {
  const { ok, code, auditId } = await database().callProcedure(name, args, answerSchema, token);
  if (!ok) throw new WorldRefusal(isErrorCode(code) ? code : 'unknown');
  return auditId;
}
