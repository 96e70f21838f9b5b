import { describe, expect, it } from 'vitest';
import { type LogLine, ModuleLogs } from './module-logs.ts';

const saying = (message: string): LogLine => ({
  level: 'Info',
  timestamp: 0n,
  message,
  filename: null,
  lineNumber: null,
  functionName: null,
});

describe('the log of a module', () => {
  it('keeps the last lines, and counts all', () => {
    const logs = new ModuleLogs();
    for (let said = 0; said < 25_000; said++) logs.append(saying(String(said)));
    expect(logs.last().length).toBe(10_000);
    expect(logs.last(2).map(({ message }) => message)).toEqual(['24998', '24999']);
    expect(logs.countOf('Info')).toBe(25_000);
  });

  it('cuts what is too long for a line, for those who follow, too', () => {
    const logs = new ModuleLogs();
    const heard: string[] = [];
    logs.onLine(({ message }) => heard.push(message));
    logs.append(saying('x'.repeat(2 ** 24)));
    const [{ message } = saying('')] = logs.last(1);
    expect(message.length).toBeLessThan(66_000);
    expect(message).toMatch(/^x+… \(16711680 more characters\)$/);
    expect(heard).toEqual([message]);
  });

  it('keeps fewer lines where they are long', () => {
    const logs = new ModuleLogs();
    const long = 'y'.repeat(60_000);
    for (let said = 0; said < 1000; said++) logs.append(saying(`${said}${long}`));
    expect(logs.last().length).toBeLessThan(150);
    expect(logs.last(1)[0]?.message).toBe(`999${long}`);
  });
});
