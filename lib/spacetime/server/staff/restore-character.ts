// Gives a deleted character back to its player.
import 'server-only';
import { staffAct } from './act.ts';

interface RestoreCharacter {
  readonly characterId: number;
  readonly reason: string;
}

/** The number of its entry in the audit. @throws WorldRefusal with the world's code, AppError world_unreachable */
export function restoreCharacter({ characterId, reason }: RestoreCharacter, token: string): Promise<number> {
  return staffAct('staff_restore_character', [characterId, reason], token);
}
