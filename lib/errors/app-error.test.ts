import { describe, expect, test, vi } from 'vitest';
import { AppError, asAppError, errorTable } from './app-error.ts';
import { errorResponse } from './error-response.ts';
import { WorldRefusal } from './world-refusal.ts';

describe('the error table', () => {
  test.each(Object.entries(errorTable))('%s has an error status and a sentence', (_, { status, sentence }) => {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(sentence).toMatch(/^[A-Z].*\.$/);
  });
});

describe('an error as an answer', () => {
  test('has status, code and sentence, and keeps the detail to itself', async () => {
    const answer = errorResponse(new AppError('signed_out', { detail: 'secret detail' }));
    expect(answer.status).toBe(401);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({ error: { code: 'signed_out', message: 'Please sign in first.' } });
  });

  test('that nobody foresaw says nothing about itself, except to the log', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const answer = errorResponse(new Error('password=hunter2'));
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('hunter2');
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });
});

describe('a refusal of the world', () => {
  test('keeps its code and brings its sentence', () => {
    const refusal = WorldRefusal.fromMessage('name_taken: That name is taken.');
    expect(refusal).toBeInstanceOf(WorldRefusal);
    expect(refusal).toMatchObject({ refusal: 'name_taken', status: 409, sentence: 'That name is taken.' });
  });

  test('says 401 and 403 where the person is the reason', () => {
    expect(WorldRefusal.fromMessage('signed_out: x').status).toBe(401);
    expect(WorldRefusal.fromMessage('unregistered: x').status).toBe(403);
  });

  test('that is none of ours shows none of its text', () => {
    const error = WorldRefusal.fromMessage('TypeError: cannot read x of undefined');
    expect(error).not.toBeInstanceOf(WorldRefusal);
    expect(error.sentence).toBe(errorTable.unexpected.sentence);
  });
});

test('errors of ours stay as they are', () => {
  const error = new AppError('not_found');
  expect(asAppError(error)).toBe(error);
});
