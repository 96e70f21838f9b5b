import { describe, expect, it } from 'vitest';
import { TypedEvents } from './typed-events.ts';

interface Events {
  greeted: { name: string };
  left: undefined;
}

describe('TypedEvents', () => {
  it('tells every listener of that kind', () => {
    const heard: string[] = [];
    const events = new TypedEvents<Events>();
    events.on('greeted', ({ name }) => heard.push(`a ${name}`));
    events.on('greeted', ({ name }) => heard.push(`b ${name}`));
    events.on('left', () => heard.push('left'));
    events.emit('greeted', { name: 'Fern' });
    expect(heard).toEqual(['a Fern', 'b Fern']);
  });

  it('stops telling who left', () => {
    const heard: string[] = [];
    const events = new TypedEvents<Events>();
    const leave = events.on('greeted', ({ name }) => heard.push(name));
    leave();
    events.emit('greeted', { name: 'Fern' });
    expect(heard).toEqual([]);
  });

  it('lets many leave at once by a signal', () => {
    const heard: string[] = [];
    const events = new TypedEvents<Events>();
    const leaving = new AbortController();
    events.on('greeted', ({ name }) => heard.push(name), { signal: leaving.signal });
    leaving.abort();
    events.on('greeted', ({ name }) => heard.push(name), { signal: leaving.signal });
    events.emit('greeted', { name: 'Fern' });
    expect(heard).toEqual([]);
  });

  it('tells the others when one throws, and reports it', () => {
    const heard: string[] = [];
    const failures: unknown[] = [];
    const events = new TypedEvents<Events>((error) => failures.push(error));
    events.on('greeted', () => {
      throw new Error('ouch');
    });
    events.on('greeted', ({ name }) => heard.push(name));
    events.emit('greeted', { name: 'Fern' });
    expect(heard).toEqual(['Fern']);
    expect(failures).toHaveLength(1);
  });
});
