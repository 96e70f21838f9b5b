import { describe, expect, it } from 'vitest';
import { rows, status } from '../spacetime/fake-surroundings.ts';
import type { OwnCharacter, OwnRows } from '../spacetime/own-rows.ts';
import { type PhaseFacts, phaseOf } from './phase.ts';

const character = (id: number, isDeleted = false): OwnCharacter => ({
  id,
  name: `Hero ${id}`,
  class: 'mage',
  level: 1,
  look: { skin: 0, hair: 0, hairColor: 0, tunic: 0 },
  isDeleted,
  needsRename: false,
});

const own = (extra: Partial<OwnRows> = {}) => rows({ characters: [character(5)], ...extra });

const facts = (extra: Partial<PhaseFacts> = {}): PhaseFacts => ({
  visitor: 'account',
  connection: { name: 'ready' },
  own: own(),
  presence: 'here',
  refusal: undefined,
  characterId: 5,
  pictures: 1,
  world: 1,
  hasShown: true,
  isLive: true,
  ...extra,
});

describe('what to show', () => {
  it('plays once pictures, connection and world are there', () => {
    expect(phaseOf(facts())).toEqual({ name: 'playing', link: { state: 'good' } });
  });

  it('loads with a measure that only rises', () => {
    const steps = [
      facts({ connection: { name: 'connecting' }, pictures: 0.4, world: 0, hasShown: false, isLive: false }),
      facts({ connection: { name: 'subscribing' }, pictures: 1, world: 0, hasShown: false, isLive: false }),
      facts({ pictures: 1, world: 0, hasShown: false, isLive: false, presence: 'entering' }),
      facts({ pictures: 1, world: 0.7, hasShown: false, isLive: false }),
    ].map(phaseOf);
    expect(steps.map((phase) => phase.name === 'loading' && phase.step)).toEqual([
      'pictures',
      'connection',
      'world',
      'world',
    ]);
    const measures = steps.map((phase) => (phase.name === 'loading' ? phase.progress : 1));
    expect([...measures].sort((a, b) => a - b)).toEqual(measures);
    expect(measures.at(-1)).toBeLessThanOrEqual(1);
  });

  it('does not show the world before all of it has been applied', () => {
    expect(phaseOf(facts({ hasShown: false, isLive: false, world: 0.9 })).name).toBe('loading');
  });

  it('keeps the picture while the connection is lost', () => {
    const lost = phaseOf(facts({ connection: { name: 'reconnecting', attempt: 2, retryAt: 900 }, isLive: false }));
    expect(lost).toEqual({ name: 'playing', link: { state: 'lost', attempt: 2, retryAt: 900 } });
    expect(phaseOf(facts({ connection: { name: 'subscribing' }, isLive: false }))).toEqual({
      name: 'playing',
      link: { state: 'returning' },
    });
  });

  it('keeps loading while a first connection fails', () => {
    const connection = { name: 'reconnecting', attempt: 1, retryAt: 900 } as const;
    expect(phaseOf(facts({ connection, hasShown: false, isLive: false })).name).toBe('loading');
  });

  it('lets a guest choose, and sends others to choose a username', () => {
    const nobody = own({ status: status({ state: 'unregistered' }), characters: [] });
    expect(phaseOf(facts({ visitor: 'guest', own: nobody, presence: 'outside' })).name).toBe('guest');
    expect(phaseOf(facts({ own: nobody, presence: 'outside' })).name).toBe('unregistered');
  });

  it('asks whom to play only where there is a choice', () => {
    const nobody = phaseOf(facts({ own: own({ characters: [character(5, true)] }), characterId: undefined }));
    expect(nobody.name).toBe('no character');
    const two = phaseOf(facts({ own: own({ characters: [character(5), character(6)] }), characterId: undefined }));
    expect(two).toMatchObject({ name: 'choose', characters: [{ id: 5 }, { id: 6 }] });
  });

  it('says plainly why one is not in the world', () => {
    expect(phaseOf(facts({ connection: { name: 'replaced', other: 'left' } })).name).toBe('replaced');
    expect(phaseOf(facts({ connection: { name: 'signed_out' } })).name).toBe('signed out');
    expect(phaseOf(facts({ presence: 'gone' }))).toEqual({ name: 'gone', refusal: undefined });
    const refusal = 'Not now.';
    expect(phaseOf(facts({ presence: 'outside', refusal }))).toEqual({ name: 'gone', refusal });
    expect(phaseOf(facts({ connection: { name: 'refused', code: 'banned', sentence: 'Unkind.' } }))).toEqual({
      name: 'refused',
      code: 'banned',
      sentence: 'Unkind.',
      until: undefined,
      appealTo: undefined,
    });
  });

  it('says which of page and world is behind the other, whatever was shown before', () => {
    const retryAt = 4_000;
    for (const hasShown of [true, false]) {
      expect(phaseOf(facts({ hasShown, connection: { name: 'world_older', retryAt } }))).toEqual({
        name: 'world older',
        retryAt,
      });
      expect(phaseOf(facts({ hasShown, connection: { name: 'page_older' } }))).toEqual({ name: 'page older' });
    }
  });

  it('sends those who have to choose a name anew, and nobody else', () => {
    const asked = own({ status: status({ needsRename: true, renameReason: 'Not that word.' }) });
    expect(phaseOf(facts({ own: asked }))).toEqual({ name: 'rename user', reason: 'Not that word.' });
    const [hero, other] = [{ ...character(5), needsRename: true }, character(6)];
    const both = own({ characters: [hero, other] });
    expect(phaseOf(facts({ own: both }))).toEqual({ name: 'rename character', characterId: 5 });
    expect(phaseOf(facts({ own: both, characterId: 6 })).name).toBe('playing');
  });
});
