// Undoing, as every page of the staff offers it.
import 'server-only';
import { type ActOutcome, outcomeOf } from '#lib/forms/staff/act-state.ts';
import { undoAct } from '#lib/spacetime/server/staff/undo.ts';

interface Undo {
  readonly auditId: number;
  readonly reason: string;
}

export async function undo(act: Undo, token: string): Promise<ActOutcome> {
  return outcomeOf('undo', await undoAct(act, token), `Entry ${act.auditId} is undone.`);
}
