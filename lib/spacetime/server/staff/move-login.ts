// Moves a login to another account, on the proof that its owner gave.
import 'server-only';
import { staffAct } from './act.ts';

interface MoveLogin {
  readonly userId: number;
  /** The code that the owner of the login made while signed in with it. */
  readonly proof: string;
  readonly reason: string;
}

/** The number of its entry in the audit. @throws WorldRefusal with the world's code, AppError world_unreachable */
export function moveLogin({ userId, proof, reason }: MoveLogin, token: string): Promise<number> {
  return staffAct('staff_move_login', [userId, proof, reason], token);
}
