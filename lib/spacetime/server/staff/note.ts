// Leaves a note for other staff beside somebody.
import 'server-only';
import { staffAct } from './act.ts';

interface NoteUser {
  readonly userId: number;
  readonly text: string;
}

/** The number of its entry in the audit. @throws WorldRefusal with the world's code, AppError world_unreachable */
export function noteUser({ userId, text }: NoteUser, token: string): Promise<number> {
  return staffAct('staff_note', [userId, text], token);
}
