// What a player likes: loudness, calm, the map. Kept in this browser, told to whoever listens.

export interface Settings {
  /** 0 is silent, 1 is loud. */
  readonly volume: number;
  /** No smoke, dust and glints; on by itself for those whose system asks for less motion. */
  readonly isCalm: boolean;
  readonly hasMap: boolean;
}

const KEY = 'hollowmere.settings';
const DEFAULTS: Settings = { volume: 0.5, isCalm: false, hasMap: true };

export class SettingsStore {
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'> | undefined;
  readonly #watchers = new Set<() => void>();
  #settings: Settings;

  constructor(storage: Pick<Storage, 'getItem' | 'setItem'> | undefined, prefersCalm: boolean) {
    this.#storage = storage;
    this.#settings = { ...DEFAULTS, isCalm: prefersCalm, ...this.#read() };
  }

  get settings(): Settings {
    return this.#settings;
  }

  subscribe = (watch: () => void): (() => void) => {
    this.#watchers.add(watch);
    return () => this.#watchers.delete(watch);
  };

  change(changes: Partial<Settings>): void {
    this.#settings = { ...this.#settings, ...changes };
    try {
      this.#storage?.setItem(KEY, JSON.stringify(this.#settings));
    } catch {
      // A browser that keeps nothing: the choice lasts as long as the page.
    }
    for (const watch of [...this.#watchers]) watch();
  }

  /** Whatever is stored is checked: another version may have written it. */
  #read(): Partial<Settings> {
    try {
      const kept: unknown = JSON.parse(this.#storage?.getItem(KEY) ?? '{}');
      if (typeof kept !== 'object' || kept === null) return {};
      const { volume, isCalm, hasMap } = kept as Record<string, unknown>;
      return {
        ...(typeof volume === 'number' && volume >= 0 && volume <= 1 && { volume }),
        ...(typeof isCalm === 'boolean' && { isCalm }),
        ...(typeof hasMap === 'boolean' && { hasMap }),
      };
    } catch {
      return {};
    }
  }
}
