// What a player likes: loudness, the map and how often the picture is drawn, which belong to this browser, and the preferences of the website, which an
// account takes along and which this browser keeps a copy of. Told to whoever listens.
import type { Preferences } from '@hollowmere/world/preferences';
import { Cell, type Slice } from './slice.ts';

/** Pictures a second at most; `screen` is as many as the screen shows. Fewer spare a battery; a picture a tick does for who has no graphics card. */
export const FRAME_RATES = ['screen', 60, 30, 20] as const;
export type FrameRate = (typeof FRAME_RATES)[number];

/** What belongs to this browser alone. */
interface LocalSettings {
  /** Of everything; 0 is silent, 1 is loud. */
  readonly volume: number;
  /** Of steps and blows, of wind and birds, of music. */
  readonly effects: number;
  readonly ambience: number;
  readonly music: number;
  /** Whether bodies flash when they are struck, and the picture shakes. */
  readonly hasFlashes: boolean;
  readonly hasShake: boolean;
  readonly hasMap: boolean;
  readonly frameRate: FrameRate;
}

export interface Settings extends LocalSettings {
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
}

/** Takes preferences along to the account; false when they were refused. */
export type KeepWithAccount = (preferences: Preferences) => Promise<boolean>;

const KEY = 'hollowmere.settings';
const DEFAULTS: LocalSettings = {
  volume: 0.5,
  effects: 0.9,
  ambience: 0.7,
  music: 0.5,
  hasFlashes: true,
  hasShake: true,
  hasMap: true,
  frameRate: 'screen',
};

const isFrameRate = (claimed: unknown): claimed is FrameRate => FRAME_RATES.some((rate) => rate === claimed);

export class SettingsStore {
  readonly #parts: SettingsParts;
  #local: LocalSettings;
  #preferences: Preferences;
  #keepWithAccount: KeepWithAccount | undefined;
  /** Chosen, on their way to the account. */
  #sent: Preferences | undefined;
  readonly #settings: Cell<Settings>;
  readonly subscribe: Slice<Settings>['subscribe'];

  constructor(parts: SettingsParts) {
    this.#parts = parts;
    const { isCalm, ...local } = this.#read();
    this.#local = { ...DEFAULTS, ...local };
    const here = parts.here.read();
    // Earlier versions kept calm with loudness: it counts until somebody chooses anew.
    const wasCalm = isCalm === undefined || here.motion !== 'system' ? undefined : isCalm;
    this.#preferences = wasCalm === undefined ? here : { ...here, motion: wasCalm ? 'reduced' : 'full' };
    this.#settings = new Cell(this.#merge());
    this.subscribe = this.#settings.subscribe;
  }

  /** The same object until something changes. */
  get settings(): Settings {
    return this.#settings.value;
  }

  change(changes: Partial<LocalSettings>): void {
    this.#local = { ...this.#local, ...changes };
    try {
      this.#parts.storage?.setItem(KEY, JSON.stringify(this.#local));
    } catch {
      // A browser that keeps nothing: the choice lasts as long as the page.
    }
    this.#tell();
  }

  /** Counts at once, here and, for whoever has one, with the account; what the account refuses is taken back. */
  prefer(changes: Partial<Preferences>): void {
    const before = this.#preferences;
    const chosen = { ...before, ...changes };
    this.#take(chosen);
    if (!this.#keepWithAccount) return;
    this.#sent = chosen;
    void this.#keepWithAccount(chosen).then((isKept) => {
      if (isKept || this.#sent !== chosen) return;
      this.#sent = undefined;
      this.#take(before);
    });
  }

  /** What the account keeps counts from now on, and choices go there; undefined: it keeps nothing yet. */
  followAccount(kept: Preferences | undefined, keep: KeepWithAccount): void {
    this.#keepWithAccount = keep;
    const sent = this.#sent;
    if (!kept || (sent && JSON.stringify(kept) !== JSON.stringify(sent))) return;
    this.#sent = undefined;
    if (JSON.stringify(kept) !== JSON.stringify(this.#preferences)) this.#take(kept);
  }

  /** Choices stay in this browser from now on. */
  leaveAccount(): void {
    this.#keepWithAccount = undefined;
    this.#sent = undefined;
  }

  #take(preferences: Preferences): void {
    this.#preferences = preferences;
    this.#parts.here.keep(preferences);
    this.#tell();
  }

  #tell(): void {
    this.#settings.set(this.#merge());
  }

  #merge(): Settings {
    const { motion } = this.#preferences;
    const isCalm = motion === 'reduced' || (motion === 'system' && this.#parts.prefersCalm);
    return { ...this.#local, preferences: this.#preferences, isCalm };
  }

  /** Whatever is stored is checked: another version may have written it. */
  #read(): Partial<LocalSettings> & { readonly isCalm?: boolean } {
    try {
      const kept: unknown = JSON.parse(this.#parts.storage?.getItem(KEY) ?? '{}');
      if (typeof kept !== 'object' || kept === null) return {};
      const { hasFlashes, hasShake, hasMap, frameRate, isCalm, ...rest } = kept as Record<string, unknown>;
      return {
        ...volumesIn(rest),
        ...(typeof hasFlashes === 'boolean' && { hasFlashes }),
        ...(typeof hasShake === 'boolean' && { hasShake }),
        ...(typeof hasMap === 'boolean' && { hasMap }),
        ...(isFrameRate(frameRate) && { frameRate }),
        ...(typeof isCalm === 'boolean' && { isCalm }),
      };
    } catch {
      return {};
    }
  }
}

const VOLUMES = ['volume', 'effects', 'ambience', 'music'] as const;

function volumesIn(kept: Record<string, unknown>): Partial<Pick<LocalSettings, (typeof VOLUMES)[number]>> {
  const good = VOLUMES.flatMap((name) => {
    const value = kept[name];
    return typeof value === 'number' && value >= 0 && value <= 1 ? [[name, value] as const] : [];
  });
  return Object.fromEntries(good);
}
