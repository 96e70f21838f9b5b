// What a player likes: the map, how often and how richly the picture is drawn, which belong to this browser; how the game is to be, and
// the preferences of the website, which an account takes along and which this browser keeps a copy of. Told to whoever
// listens.
import type { GameSettings } from '@hollowmere/world/game-settings';
import type { Preferences } from '@hollowmere/world/preferences';
import { type KeepWithAccount, KeptChoice } from './kept-choice.ts';
import { Cell, type Slice } from './slice.ts';
import { readGameSettings, writeGameSettings } from './stored-game-settings.ts';

/** Pictures a second at most; `screen` is as many as the screen shows. Fewer spare a battery; a picture a tick does for who has no graphics card. */
export const FRAME_RATES = ['screen', 60, 30, 20] as const;
export type FrameRate = (typeof FRAME_RATES)[number];

/** What lies between two pictures at least, in milliseconds. */
export const pictureMs = (rate: FrameRate): number => (rate === 'screen' ? 0 : 1_000 / rate);

/** Plain leaves out what is drawn over every pixel and tells nothing: for weak graphics cards. */
const PICTURE_QUALITIES = ['full', 'plain'] as const;
export type PictureQuality = (typeof PICTURE_QUALITIES)[number];

/** What belongs to this browser alone, because it hangs on the screen and the machine. */
interface LocalSettings {
  readonly hasMap: boolean;
  readonly frameRate: FrameRate;
  readonly quality: PictureQuality;
}

export interface Settings extends LocalSettings, GameSettings {
  readonly preferences: Preferences;
  /** No smoke, dust and glints: follows from the preferences, or from what the device asks for. */
  readonly isCalm: boolean;
}

export interface SettingsParts {
  /** Nothing where a browser forbids it. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem'> | undefined;
  /** Whether the device asks for less motion. */
  readonly prefersCalm: boolean;
  /** This browser's copy of the preferences; keeping them applies them to the page. */
  readonly here: { readonly read: () => Preferences; readonly keep: (preferences: Preferences) => void };
  readonly later: (act: () => void) => () => void;
}

/** What an account keeps, as far as it keeps anything, and how it is given more. */
export interface AccountSettings {
  readonly preferences: Preferences | undefined;
  readonly game: GameSettings | undefined;
  readonly keepPreferences: KeepWithAccount<Preferences>;
  readonly keepGame: KeepWithAccount<GameSettings>;
}

const KEY = 'hollowmere.settings';
const DEFAULTS: LocalSettings = { hasMap: true, frameRate: 'screen', quality: 'full' };

const isFrameRate = (claimed: unknown): claimed is FrameRate => FRAME_RATES.some((rate) => rate === claimed);
const isQuality = (claimed: unknown): claimed is PictureQuality => PICTURE_QUALITIES.some((one) => one === claimed);

export class SettingsStore {
  readonly #parts: SettingsParts;
  #local: LocalSettings;
  readonly #preferences: KeptChoice<Preferences>;
  readonly #game: KeptChoice<GameSettings>;
  readonly #settings: Cell<Settings>;
  readonly subscribe: Slice<Settings>['subscribe'];

  constructor(parts: SettingsParts) {
    const { storage, here, later } = parts;
    this.#parts = parts;
    const { isCalm, ...local } = this.#read();
    this.#local = { ...DEFAULTS, ...local };
    const changed = () => this.#tell();
    this.#preferences = new KeptChoice({
      read: () => {
        const kept = here.read();
        const moved = withOldCalm(kept, isCalm);
        if (moved !== kept) here.keep(moved);
        return moved;
      },
      keep: here.keep,
      changed,
      later,
    });
    this.#game = new KeptChoice({
      read: () => readGameSettings(storage),
      keep: (game) => writeGameSettings(storage, game),
      changed,
      later,
    });
    // Only now that what else stood there has moved.
    if (isCalm !== undefined) this.#keepLocal();
    this.#settings = new Cell(this.#merge());
    this.subscribe = this.#settings.subscribe;
  }

  /** The same object until something changes. */
  get settings(): Settings {
    return this.#settings.value;
  }

  /** For this browser. */
  change(changes: Partial<LocalSettings>): void {
    this.#local = { ...this.#local, ...changes };
    this.#keepLocal();
    this.#tell();
  }

  /** Counts at once, here and, for whoever has one, with the account; what the account refuses is taken back. */
  prefer(changes: Partial<Preferences>): void {
    this.#preferences.change(changes);
  }

  /** As before, of what the game alone follows. */
  adjust(changes: Partial<GameSettings>): void {
    this.#game.change(changes);
  }

  followAccount({ preferences, game, keepPreferences, keepGame }: AccountSettings): void {
    this.#preferences.followAccount(preferences, keepPreferences);
    this.#game.followAccount(game, keepGame);
  }

  /** The page may go away: what was chosen a moment ago is sent at once. */
  sendWaiting(): void {
    this.#preferences.sendWaiting();
    this.#game.sendWaiting();
  }

  /** Choices stay in this browser from now on. */
  leaveAccount(): void {
    this.#preferences.leaveAccount();
    this.#game.leaveAccount();
  }

  #keepLocal(): void {
    try {
      this.#parts.storage?.setItem(KEY, JSON.stringify(this.#local));
    } catch {
      // A browser that keeps nothing: the choice lasts as long as the page.
    }
  }

  #tell(): void {
    this.#settings.set(this.#merge());
  }

  #merge(): Settings {
    const preferences = this.#preferences.value;
    const { motion } = preferences;
    const isCalm = motion === 'reduced' || (motion === 'system' && this.#parts.prefersCalm);
    return { ...this.#local, ...this.#game.value, preferences, isCalm };
  }

  /** Whatever is stored is checked: another version may have written it. */
  #read(): Partial<LocalSettings> & { readonly isCalm?: boolean } {
    try {
      const kept: unknown = JSON.parse(this.#parts.storage?.getItem(KEY) ?? '{}');
      if (typeof kept !== 'object' || kept === null) return {};
      const { hasMap, frameRate, quality, isCalm } = kept as Record<string, unknown>;
      return {
        ...(typeof hasMap === 'boolean' && { hasMap }),
        ...(isFrameRate(frameRate) && { frameRate }),
        ...(isQuality(quality) && { quality }),
        ...(typeof isCalm === 'boolean' && { isCalm }),
      };
    } catch {
      return {};
    }
  }
}

/** Earlier versions kept calm with what belongs to the browser: it counts until somebody chooses anew. */
function withOldCalm(preferences: Preferences, wasCalm: boolean | undefined): Preferences {
  if (wasCalm === undefined || preferences.motion !== 'system') return preferences;
  return { ...preferences, motion: wasCalm ? 'reduced' : 'full' };
}
