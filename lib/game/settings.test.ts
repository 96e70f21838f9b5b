import { DEFAULT_PREFERENCES, type Preferences } from '@hollowmere/world/preferences';
import { describe, expect, it } from 'vitest';
import { SettingsStore } from './settings.ts';

const LARGE: Preferences = { ...DEFAULT_PREFERENCES, textSize: 150, keys: [{ action: 'use', key: 'KeyF' }] };

/** A browser that keeps things, with what it kept from before. */
function browser(kept?: string, preferences: Preferences = DEFAULT_PREFERENCES) {
  const map = new Map(kept === undefined ? [] : [['hollowmere.settings', kept]]);
  const cookie = { preferences };
  const open = (prefersCalm = false) =>
    new SettingsStore({
      prefersCalm,
      storage: {
        getItem: (key: string) => map.get(key) ?? null,
        setItem: (key: string, value: string) => void map.set(key, value),
      },
      here: {
        read: () => cookie.preferences,
        keep: (chosen) => {
          cookie.preferences = chosen;
        },
      },
    });
  return { open, cookie };
}

const nowhere = async () => true;

describe('SettingsStore', () => {
  it('remembers what was chosen', () => {
    const { open } = browser();
    const store = open();
    store.change({ volume: 0.2 });
    store.change({ frameRate: 30 });
    store.prefer({ textSize: 125 });
    expect(open().settings).toEqual({
      volume: 0.2,
      effects: 0.9,
      ambience: 0.7,
      music: 0.5,
      hasFlashes: true,
      hasShake: true,
      hasMap: true,
      frameRate: 30,
      isCalm: false,
      preferences: { ...DEFAULT_PREFERENCES, textSize: 125 },
    });
  });

  it('is calm for those whose system asks for it, until they choose otherwise', () => {
    const { open } = browser();
    const store = open(true);
    expect(store.settings.isCalm).toBe(true);
    store.prefer({ motion: 'full' });
    expect(open(true).settings.isCalm).toBe(false);
  });

  it('keeps the calm that an earlier version wrote', () => {
    expect(browser('{"isCalm":true}').open().settings.isCalm).toBe(true);
    expect(browser('{"isCalm":false}').open(true).settings.isCalm).toBe(false);
    expect(browser('{"isCalm":true}', { ...LARGE, motion: 'full' }).open().settings.isCalm).toBe(false);
  });

  it('believes nothing that it did not write itself', () => {
    const untouched = { volume: 0.5, hasMap: true, frameRate: 'screen', isCalm: false };
    for (const kept of ['{', 'null', '{"volume":9,"frameRate":1000,"isCalm":"yes"}', '[]']) {
      expect(browser(kept).open().settings).toMatchObject(untouched);
    }
  });

  it('tells who listens', () => {
    let told = 0;
    const store = browser().open();
    const leave = store.subscribe(() => told++);
    store.change({ hasMap: false });
    leave();
    store.change({ hasMap: true });
    expect(told).toBe(1);
  });
});

describe('preferences of an account', () => {
  it('count instead of those of the browser, which keeps a copy', () => {
    const { open, cookie } = browser();
    const store = open();
    store.followAccount(LARGE, nowhere);
    expect(store.settings.preferences).toEqual(LARGE);
    expect(cookie.preferences).toEqual(LARGE);
  });

  it('are those of the browser while the account has none', () => {
    const store = browser(undefined, LARGE).open();
    store.followAccount(undefined, nowhere);
    expect(store.settings.preferences).toEqual(LARGE);
  });

  it('are sent as a whole when one of them changes, and shown at once', () => {
    const sent: Preferences[] = [];
    const store = browser().open();
    store.followAccount(LARGE, async (preferences) => sent.push(preferences) > 0);
    store.change({ volume: 0.1 });
    expect(sent).toEqual([]);
    store.prefer({ motion: 'reduced' });
    expect(sent).toEqual([{ ...LARGE, motion: 'reduced' }]);
    expect(store.settings).toMatchObject({ isCalm: true, preferences: { textSize: 150 } });
  });

  it('stay as chosen until the account has repeated the choice, and follow it afterwards', () => {
    const store = browser().open();
    store.followAccount(LARGE, nowhere);
    store.prefer({ textSize: 112 });
    store.followAccount(LARGE, nowhere);
    expect(store.settings.preferences.textSize).toBe(112);
    store.followAccount({ ...LARGE, textSize: 112 }, nowhere);
    store.followAccount({ ...LARGE, textSize: 125 }, nowhere);
    expect(store.settings.preferences.textSize).toBe(125);
  });

  it('are taken back when the account refuses them', async () => {
    const store = browser().open();
    store.followAccount(LARGE, async () => false);
    store.prefer({ textSize: 112 });
    await Promise.resolve();
    expect(store.settings.preferences).toEqual(LARGE);
  });

  it('stay in the browser once the account is left', () => {
    const sent: Preferences[] = [];
    const store = browser().open();
    store.followAccount(LARGE, async (preferences) => sent.push(preferences) > 0);
    store.leaveAccount();
    store.prefer({ textSize: 112 });
    expect(sent).toEqual([]);
  });
});
