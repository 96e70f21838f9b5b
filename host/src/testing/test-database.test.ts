import { describe, expect, it } from 'vitest';
import { ManualClock } from './manual-clock.ts';
import { CallBroke, CallFailed } from './test-client.ts';
import { createTestDatabase } from './test-database.ts';
import { openWorkbench, remarks } from './workbench.ts';

describe('a test database', () => {
  it('gives each issuer and subject an identity of its own, and each handle a connection', async () => {
    const db = await openWorkbench();
    const ada = db.as({ iss: 'https://a', sub: 'ada' });
    expect(db.as({ iss: 'https://a', sub: 'ada' }).identity).toBe(ada.identity);
    expect(db.as({ iss: 'https://b', sub: 'ada' }).identity).not.toBe(ada.identity);
    expect(db.as({ iss: 'https://a', sub: 'ada' }).connectionId).not.toBe(ada.connectionId);
    expect(db.asGuest('ada').identity).toMatch(/^c200[0-9a-f]{60}$/);
  });

  it('tells refusals from breakdowns and from calls that cannot be made', async () => {
    const db = await openWorkbench();
    const ada = db.asGuest('ada');
    const end = (how: string) => () => ada.call('insertAndEnd', { label: how, how });
    expect(end('sender error')).toThrow(CallFailed);
    expect(ada.refusalOf('insertAndEnd', { label: 'x', how: 'sender error' })).toBe('refused: Not today.');
    expect(ada.refusalOf('insertAndEnd', { label: 'x', how: 'fine' })).toBeNull();
    expect(() => ada.refusalOf('insertAndEnd', { label: 'y', how: 'error' })).toThrow(CallBroke);
    expect(end('error')).toThrow('Uncaught Error: broken');
    expect(() => ada.call('nothing')).toThrow('the module has no reducer nothing');
    expect(() => ada.call('fill', {})).toThrow('fill: "count" is missing');
    expect(() => ada.call('init')).toThrow('lifecycle');
    expect(() => ada.procedure('nothing')).toThrow('the module has no procedure nothing');
    expect(() => db.rows('nothing')).toThrow('there is no table nothing');
  });

  it('keeps databases apart that share a module', async () => {
    const [one, other] = [await openWorkbench(), await openWorkbench()];
    one.asGuest('ada').call('fill', { count: 2 });
    other.asGuest('ada').call('fill', { count: 1 });
    one.asGuest('ada').call('scanAll');
    expect(remarks(one)).toEqual(['2 rows, 1 heavy, count 2']);
    expect(remarks(other)).toEqual([]);
    expect(other.rows('part')).toHaveLength(1);
  });

  it('says why a module cannot be published', async () => {
    await expect(createTestDatabase({ module: { code: 'export default 1;' } })).rejects.toThrow('not a schema');
  });
});

describe('a manual clock', () => {
  it('wakes in order, at the moment asked for, and not those who changed their mind', () => {
    const clock = new ManualClock(0n);
    const woken: string[] = [];
    const wake = (name: string) => () => woken.push(`${name} ${clock.now()}`);
    clock.at(2000n, () => {
      woken.push(`b ${clock.now()}`);
      clock.at(2500n, wake('c'));
    });
    clock.at(1000n, wake('a'));
    const cancel = clock.at(1500n, wake('never'));
    cancel();
    clock.advance(2);
    expect(woken).toEqual(['a 1000', 'b 2000']);
    clock.advance(1);
    expect([woken.at(-1), clock.now()]).toEqual(['c 2500', 3000n]);
  });

  it('refuses to go on for ever without time passing', () => {
    const clock = new ManualClock(0n);
    const again = () => {
      clock.at(clock.now(), again);
    };
    clock.at(0n, again);
    expect(() => clock.advance(1)).toThrow('without any time passing');
  });
});
