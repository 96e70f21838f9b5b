// The sheet of the website: what its pages show of the game, which is people and the village. A tenth of the frames; beasts,
// things and blows would only make first pages wait.
import type { Frame } from './frame.ts';

/** Effects that pages draw. */
const EFFECTS = /^effect\/(shadow|smoke|glint)(\/|$)/;

/** People who stand and walk, dressed as they like. Who strikes or lies, and gloves and boots, are seen in the game. */
const PEOPLE = /^hero\/(head|hair|under|hat|worn(?!\/(hands|legs|feet))|outfit\/(warrior|mage|ranger|cleric))\//;
const GAME_ONLY = /\/(lying|attack-a|attack-b|cast|hurt)$/;

/** `village` names what stands in the village that the front page shows. */
export function framesOfPages(frames: readonly Frame[], village: readonly string[]): Frame[] {
  const things = new Set(village);
  const isThing = (name: string) =>
    things.has(name.replace(/\/lit(\/\d+)?$/, '')) || things.has(name.replace(/(\/lit)?\/\d+$/, ''));
  return frames.filter(({ name }) => {
    if (name.startsWith('font/') || EFFECTS.test(name) || isThing(name)) return true;
    return PEOPLE.test(name) && !GAME_ONLY.test(name);
  });
}
