// What a character wears over the clothes of its class, by the looks of items, and where those layers lie.
import type { LookOf } from '../items/looks.ts';

/** Nothing is worn where nothing is said: then class and tunic show. */
export interface Worn {
  readonly weapon?: LookOf<'weapon'>;
  readonly shield?: LookOf<'shield'>;
  readonly head?: LookOf<'head'>;
  readonly back?: LookOf<'back'>;
  readonly chest?: LookOf<'chest'>;
  readonly hands?: LookOf<'hands'>;
  readonly legs?: LookOf<'legs'>;
  readonly feet?: LookOf<'feet'>;
}
