import { DEFAULT_GAME_SETTINGS, type GameSettings } from '@hollowmere/world/game-settings';
import { DEFAULT_PREFERENCES, type Preferences } from '@hollowmere/world/preferences';
import { describe, expect, it } from 'vitest';
import { SettingsStore } from './settings.ts';

const LARGE: Preferences = { ...DEFAULT_PREFERENCES, textSize: 150, keys: [{ action: 'use', key: 'KeyF' }] };
const NEAR: GameSettings = { ...DEFAULT_GAME_SETTINGS, zoom: 150, buttons: [{ action: 'use', button: 2 }] };

/** A browser that keeps things, with what it kept from before, and a clock that moves when it is told to. */
function browser(kept?: string, preferences: Preferences = DEFAULT_PREFERENCES) {
  const map = new Map(kept === undefined ? [] : [['hollowmere.settings', kept]]);
  const cookie = { preferences };
  const waiting = new Set<() => void>();
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
      later: (act) => {
        waiting.add(act);
        return () => waiting.delete(act);
      },
    });
  const rest = () => {
    for (const act of [...waiting]) act();
  };
  return { open, cookie, map, rest };
}

/** An account that keeps preferences, and what was sent to it. */
function account(preferences?: Preferences, game?: GameSettings, isWilling = true) {
  const sent: (Preferences | GameSettings)[] = [];
  const keep = async (chosen: Preferences | GameSettings) => {
    sent.push(chosen);
    return isWilling;
  };
  return { sent, preferences, game, keepPreferences: keep, keepGame: keep };
}

describe('SettingsStore', () => {
  it('remembers what was chosen', () => {
    const { open } = browser();
    const store = open();
    store.adjust({ volume: 20, zoom: 150 });
    store.change({ frameRate: 30, quality: 'plain' });
    store.prefer({ textSize: 125 });
    expect(open().settings).toEqual({
      ...DEFAULT_GAME_SETTINGS,
      volume: 20,
      zoom: 150,
      hasMap: true,
      frameRate: 30,
      quality: 'plain',
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

  it('keeps the loudness that an earlier version wrote', () => {
    const { settings } = browser('{"volume":0.2,"music":0,"hasShake":false}').open();
    expect(settings).toMatchObject({ volume: 20, music: 0, effects: 90, hasShake: false, hasFlashes: true });
  });

  it('keeps what an earlier version wrote when something else is chosen first', () => {
    const { open, map, cookie } = browser('{"volume":0.2,"hasFlashes":false,"isCalm":true}');
    open().change({ hasMap: false });
    const moved = { volume: 20, hasFlashes: false, isCalm: true, hasMap: false };
    expect(open().settings).toMatchObject(moved);
    expect(cookie.preferences.motion).toBe('reduced');
    cookie.preferences = { ...cookie.preferences, motion: 'system' };
    expect(open().settings.isCalm).toBe(false);
    expect(map.get('hollowmere.settings')).toBe('{"hasMap":false,"frameRate":"screen","quality":"full"}');
  });

  it('believes nothing that it did not write itself', () => {
    const untouched = { ...DEFAULT_GAME_SETTINGS, hasMap: true, frameRate: 'screen', quality: 'full', isCalm: false };
    const strange = [
      '{',
      'null',
      '[]',
      '{"volume":9,"frameRate":1000,"quality":"splendid","isCalm":"yes","hasShake":7}',
      '{"volume":1000,"buttons":null}',
      '{"buttons":[null]}',
      '{"buttons":[{"action":"fly","button":"x"}],"zoom":"near"}',
    ];
    for (const kept of strange) {
      expect(browser(kept).open().settings).toMatchObject(untouched);
      const { open, map } = browser();
      map.set('hollowmere.game', kept);
      expect(open().settings, kept).toMatchObject({ ...untouched, volume: expect.any(Number) });
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

describe('settings of an account', () => {
  it('count instead of those of the browser, which keeps a copy', () => {
    const { open, cookie } = browser();
    const store = open();
    store.followAccount(account(LARGE, NEAR));
    expect(store.settings).toMatchObject({ preferences: LARGE, ...NEAR });
    expect(cookie.preferences).toEqual(LARGE);
    expect(open().settings).toMatchObject(NEAR);
  });

  it('are those of the browser while the account has none', () => {
    const store = browser(undefined, LARGE).open();
    store.adjust({ zoom: 150 });
    store.followAccount(account());
    expect(store.settings).toMatchObject({ preferences: LARGE, zoom: 150 });
  });

  it('are shown at once and sent as a whole, once the hand rests', () => {
    const { open, rest } = browser();
    const store = open();
    const kept = account(LARGE, NEAR);
    store.followAccount(kept);
    store.change({ hasMap: false });
    store.prefer({ motion: 'reduced' });
    store.adjust({ volume: 1 });
    store.adjust({ volume: 2 });
    expect(store.settings).toMatchObject({ isCalm: true, volume: 2, preferences: { textSize: 150 } });
    expect(kept.sent).toEqual([]);
    rest();
    expect(kept.sent).toEqual([
      { ...LARGE, motion: 'reduced' },
      { ...NEAR, volume: 2 },
    ]);
  });

  it('stay as chosen until the account has repeated the choice, and follow it afterwards', () => {
    const { open, rest } = browser();
    const store = open();
    store.followAccount(account(LARGE, NEAR));
    store.adjust({ zoom: 200 });
    store.followAccount(account(LARGE, NEAR));
    rest();
    store.followAccount(account(LARGE, NEAR));
    expect(store.settings.zoom).toBe(200);
    store.followAccount(account(LARGE, { ...NEAR, zoom: 200 }));
    store.followAccount(account(LARGE, { ...NEAR, zoom: 75 }));
    expect(store.settings.zoom).toBe(75);
  });

  it('are taken back when the account refuses them', async () => {
    const { open, rest } = browser();
    const store = open();
    store.followAccount(account(LARGE, NEAR, false));
    store.prefer({ textSize: 112 });
    store.adjust({ zoom: 200 });
    store.adjust({ zoom: 75 });
    rest();
    await Promise.resolve();
    expect(store.settings).toMatchObject({ preferences: LARGE, ...NEAR });
  });

  it('stay in the browser once the account is left; what was chosen just before goes there', () => {
    const { open, rest } = browser();
    const store = open();
    const kept = account(LARGE, NEAR);
    store.followAccount(kept);
    store.adjust({ zoom: 75 });
    store.leaveAccount();
    store.prefer({ textSize: 112 });
    rest();
    expect(kept.sent).toEqual([{ ...NEAR, zoom: 75 }]);
  });
});
