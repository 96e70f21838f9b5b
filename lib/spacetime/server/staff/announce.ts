// Tells everybody something, in the game and on the website.
import 'server-only';
import { staffAct } from './act.ts';

interface Announce {
  readonly text: string;
  readonly tone: string;
  /** 0 for until it is withdrawn. */
  readonly minutes: number;
}

/** The number of its entry in the audit. @throws WorldRefusal with the world's code, AppError world_unreachable */
export function announce({ text, tone, minutes }: Announce, token: string): Promise<number> {
  return staffAct('staff_announce', [text, tone, minutes], token);
}
