import { describe, expect, it } from 'vitest';
import { type PresenceFacts, presenceOf } from './presence.ts';

const session = (connectionId: string | undefined) => ({ characterId: 1, entity: 7, connectionId });
const facts = (extra: Partial<PresenceFacts>): PresenceFacts => ({
  session: undefined,
  connection: 'mine',
  own: new Set(['mine', 'mine-before']),
  isWanted: true,
  wasHere: false,
  wasReplaced: false,
  isEntering: false,
  ...extra,
});

describe('presence', () => {
  it('is outside until somebody wants in', () => {
    expect(presenceOf(facts({ isWanted: false, session: session('other') }))).toBe('outside');
  });

  it('is here while the session row names this connection', () => {
    expect(presenceOf(facts({ session: session('mine') }))).toBe('here');
  });

  it('is not replaced by whom it is about to replace', () => {
    expect(presenceOf(facts({ session: session('other'), isEntering: true }))).toBe('entering');
  });

  it('is replaced when another connection stands in the row', () => {
    expect(presenceOf(facts({ session: session('other'), wasHere: true }))).toBe('replaced');
  });

  it('coming back, takes its own old connection for itself and another one for a stranger', () => {
    expect(presenceOf(facts({ session: session('mine-before') }))).toBe('entering');
    expect(presenceOf(facts({ session: session('other') }))).toBe('replaced');
    expect(presenceOf(facts({ session: session(undefined) }))).toBe('entering');
  });

  it('may come back once the tab that took over is closed, with its body and after it', () => {
    expect(presenceOf(facts({ session: session(undefined), wasHere: true, wasReplaced: true }))).toBe('vacated');
    expect(presenceOf(facts({ session: undefined, wasHere: true, wasReplaced: true }))).toBe('vacated');
    expect(presenceOf(facts({ session: session('another'), wasHere: true, wasReplaced: true }))).toBe('replaced');
  });

  it('is gone when the world let go of the body', () => {
    expect(presenceOf(facts({ wasHere: true }))).toBe('gone');
  });
});
