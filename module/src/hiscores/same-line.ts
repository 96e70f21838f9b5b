// Whether two rows show the same line of the hiscores: what is the same is not written again.
import type { StandingRow } from '../schema.ts';

type Shown = Pick<StandingRow, 'name' | 'class' | 'level' | 'look' | 'username' | 'value'>;

export function isSameLine(a: Shown, b: Shown): boolean {
  return (
    a.value === b.value &&
    a.name === b.name &&
    a.username === b.username &&
    a.level === b.level &&
    a.class.tag === b.class.tag &&
    a.look.skin === b.look.skin &&
    a.look.hair === b.look.hair &&
    a.look.hairColor === b.look.hairColor &&
    a.look.tunic === b.look.tunic
  );
}
