import { describe, expect, it } from 'vitest';
import { SettingsStore } from './settings.ts';

function storageOf(kept?: string) {
  const map = new Map(kept === undefined ? [] : [['hollowmere.settings', kept]]);
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
  };
}

describe('SettingsStore', () => {
  it('remembers what was chosen', () => {
    const storage = storageOf();
    new SettingsStore(storage, false).change({ volume: 0.2 });
    expect(new SettingsStore(storage, false).settings).toEqual({ volume: 0.2, isCalm: false, hasMap: true });
  });

  it('is calm for those whose system asks for it, until they choose otherwise', () => {
    const storage = storageOf();
    const store = new SettingsStore(storage, true);
    expect(store.settings.isCalm).toBe(true);
    store.change({ isCalm: false });
    expect(new SettingsStore(storage, true).settings.isCalm).toBe(false);
  });

  it('believes nothing that it did not write itself', () => {
    for (const kept of ['{', 'null', '{"volume":9,"isCalm":"yes"}', '[]']) {
      expect(new SettingsStore(storageOf(kept), false).settings).toEqual({ volume: 0.5, isCalm: false, hasMap: true });
    }
  });

  it('tells who listens', () => {
    let told = 0;
    const store = new SettingsStore(undefined, false);
    const leave = store.subscribe(() => told++);
    store.change({ hasMap: false });
    leave();
    store.change({ hasMap: true });
    expect(told).toBe(1);
  });
});
