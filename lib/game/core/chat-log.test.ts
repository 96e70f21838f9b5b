import { describe, expect, it } from 'vitest';
import { ChatLog } from './chat-log.ts';

const bramble = (text: string) => ({ entity: 1, name: 'Bramble', text, isOwn: true });
const fern = (text: string) => ({ entity: 2, name: 'Fern', text, isOwn: false });

describe('ChatLog', () => {
  it('shows own words at once, and once', () => {
    const log = new ChatLog();
    log.sending('Bramble', 'hello');
    expect(log.lines).toMatchObject([{ kind: 'sending', text: 'hello' }]);
    log.said(bramble('hello'));
    expect(log.lines).toMatchObject([{ kind: 'said', text: 'hello', isOwn: true }]);
  });

  it('keeps the place of own words when others spoke meanwhile', () => {
    const log = new ChatLog();
    log.sending('Bramble', 'hello');
    log.said(fern('hi'));
    log.said(bramble('hello'));
    expect(log.lines.map((line) => line.text)).toEqual(['hello', 'hi']);
  });

  it('does not take the words of another for its own', () => {
    const log = new ChatLog();
    log.sending('Bramble', 'hello');
    log.said(fern('hello'));
    expect(log.lines.map((line) => line.kind)).toEqual(['sending', 'said']);
  });

  it('shows what did not get through, with the reason', () => {
    const log = new ChatLog();
    const key = log.sending('Bramble', 'hello');
    log.failed(key, 'That was too fast.');
    expect(log.lines).toMatchObject([{ kind: 'failed', text: 'hello', reason: 'That was too fast.' }]);
  });

  it('does not fail what has come back already', () => {
    const log = new ChatLog();
    const key = log.sending('Bramble', 'hello');
    log.said(bramble('hello'));
    log.failed(key, 'The connection was lost.');
    expect(log.lines).toMatchObject([{ kind: 'said' }]);
  });

  it('remembers the last hundred lines', () => {
    const log = new ChatLog();
    for (let i = 0; i < 130; i++) log.notice(`${i}`);
    expect(log.lines).toHaveLength(100);
    expect(log.lines[0]?.text).toBe('30');
  });

  it('is the same array until something changes', () => {
    let changes = 0;
    const log = new ChatLog();
    log.subscribe(() => changes++);
    log.notice('a');
    expect(log.lines).toBe(log.lines);
    expect(changes).toBe(1);
  });

  it('does not show what blocked people said, nor say, until they are heard again', () => {
    const log = new ChatLog();
    log.said(fern('before'));
    log.said(bramble('mine'));
    log.hush(new Set([2]));
    log.said(fern('after'));
    expect(log.lines.map((line) => line.text)).toEqual(['mine']);
    log.hush(new Set());
    expect(log.lines.map((line) => line.text)).toEqual(['before', 'mine', 'after']);
  });
});
