'use server';
// Undoing an act, from its entry in the audit.
import type { ActState } from '#lib/forms/staff/act-state.ts';
import { undoSchema } from '#lib/forms/staff/undo.ts';
import { performAct } from '../perform-act.ts';
import { undo } from '../undo.ts';

export async function actOnAudit(_previous: ActState, data: FormData): Promise<ActState> {
  return performAct(data, { schema: undoSchema, fields: {}, perform: undo });
}
