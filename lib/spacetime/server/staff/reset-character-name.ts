// Makes a player choose another name for one of their characters.
import 'server-only';
import { staffAct } from './act.ts';

interface ResetCharacterName {
  readonly characterId: number;
  readonly reason: string;
}

/** The number of its entry in the audit. @throws WorldRefusal with the world's code, AppError world_unreachable */
export function resetCharacterName({ characterId, reason }: ResetCharacterName, token: string): Promise<number> {
  return staffAct('staff_reset_character_name', [characterId, reason], token);
}
