// Deleting a character and calling it back: what the small forms on the character list send, and what comes of it.
import { z } from 'zod';

export const characterChangeSchema = z.object({
  act: z.enum(['delete', 'restore']),
  id: z.coerce.number().int().min(1).max(0xffffffff),
  /** For the sentence afterwards only; the id decides. */
  name: z.string().max(64),
});

export interface CharacterChange {
  readonly isDone: boolean;
  /** For the person. */
  readonly sentence: string;
  /** The one that was deleted: it can be called back. */
  readonly deleted?: { readonly id: number; readonly name: string };
}
