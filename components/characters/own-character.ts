// A character as its player's pages show it. Times are milliseconds since 1970.
import type { Look } from '@hollowmere/world/appearance';
import type { CharacterClass } from '@hollowmere/world/characters';

export interface OwnCharacter {
  readonly id: number;
  readonly name: string;
  readonly class: CharacterClass;
  readonly level: number;
  readonly look: Look;
  readonly createdAt: number;
  readonly lastPlayed: number;
  /** When a deleted one is gone for good; null for those that live. */
  readonly goneAt: number | null;
  /** Staff took the name away: another must be chosen before playing. */
  readonly needsRename: boolean;
}

/** Whether it was ever in the world. */
export function wasPlayed({ createdAt, lastPlayed }: Pick<OwnCharacter, 'createdAt' | 'lastPlayed'>): boolean {
  return lastPlayed > createdAt;
}
