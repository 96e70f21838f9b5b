// This browser's copy of how a person wants the game to be. What is stored is checked: another version, or anybody, may have
// written it.
import { asGameSettings, type ClaimedGameSettings, type GameSettings, VOLUMES } from '@hollowmere/world/game-settings';
import type { ChosenButton } from '@hollowmere/world/pad';

const KEY = 'hollowmere.game';
/** Where earlier versions kept volumes, as shares of one, and flashes and shaking. */
const OLD_KEY = 'hollowmere.settings';

/** What an earlier version kept moves here as it is read: its place is written anew by what belongs to the browser. */
export function readGameSettings(storage: Pick<Storage, 'getItem' | 'setItem'> | undefined): GameSettings {
  const kept = read(storage, KEY);
  if (kept) return checked(kept);
  const moved = old(read(storage, OLD_KEY));
  if (!moved) return asGameSettings({});
  const settings = checked(moved);
  writeGameSettings(storage, settings);
  return settings;
}

export function writeGameSettings(storage: Pick<Storage, 'setItem'> | undefined, settings: GameSettings): void {
  try {
    storage?.setItem(KEY, JSON.stringify(settings));
  } catch {
    // A browser that keeps nothing: the choice lasts as long as the page.
  }
}

type Kept = Readonly<Record<string, unknown>>;

function read(storage: Pick<Storage, 'getItem'> | undefined, key: string): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(key) ?? 'null');
    return isRecord(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function checked({ buttons, ...parts }: Kept): GameSettings {
  const claimed: Record<string, unknown> = { ...parts, ...(areButtons(buttons) && { buttons }) };
  return asGameSettings(claimed as Partial<ClaimedGameSettings>);
}

/** Nothing where there is none of it: what belongs to the browser alone is kept in the same place. */
function old(kept: Kept | undefined): Kept | undefined {
  if (!kept) return undefined;
  const { hasFlashes, hasShake } = kept;
  const volumes = VOLUMES.flatMap((name) => {
    const share = kept[name];
    return typeof share === 'number' ? [[name, Math.round(share * 100)] as const] : [];
  });
  const parts = {
    ...(typeof hasFlashes === 'boolean' && { hasFlashes }),
    ...(typeof hasShake === 'boolean' && { hasShake }),
    ...Object.fromEntries(volumes),
  };
  return Object.keys(parts).length > 0 ? parts : undefined;
}

const areButtons = (value: unknown): value is readonly ChosenButton[] =>
  Array.isArray(value) &&
  value.every((one) => isRecord(one) && typeof one.action === 'string' && typeof one.button === 'number');

const isRecord = (value: unknown): value is Kept => typeof value === 'object' && value !== null;
