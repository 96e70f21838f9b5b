import { describe, expect, test, vi } from 'vitest';
import { AppError } from './app-error.ts';
import { failedFormResponse, failedFormSentence } from './failed-form-response.ts';
import { WorldRefusal } from './world-refusal.ts';

const PAGE = '/account/data';

const answered = (error: unknown, accept = 'text/html,application/xhtml+xml;q=0.9') => {
  const request = new Request('http://localhost/account/data/export', { method: 'POST', headers: { accept } });
  return failedFormResponse(request, error, PAGE);
};

describe('a form that came to nothing', () => {
  test('leads people back to its page, which keeps the reason', () => {
    const answer = answered(new WorldRefusal('too_fast'));
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/account/data?problem=too_fast');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('is logged when it is our fault', () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const answer = answered(new AppError('world_unreachable', { detail: 'connect ECONNREFUSED' }));
    expect(answer.headers.get('location')).toBe('/account/data?problem=world_unreachable');
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });

  test('answers programs in JSON', async () => {
    const answer = answered(new AppError('signed_out'), '*/*');
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ error: { code: 'signed_out' } });
  });

  test('leads nobody anywhere when it was not sent from our own pages', () => {
    expect(answered(new AppError('foreign_request')).status).toBe(403);
  });
});

describe('what the page says', () => {
  test.each([
    [undefined, null],
    ['too_fast', new WorldRefusal('too_fast').sentence],
    ['world_unreachable', 'That did not work just then. Please try again.'],
    ['<b>made up</b>', 'That did not work just then. Please try again.'],
  ])('after "%s" is "%s"', (problem, sentence) => {
    expect(failedFormSentence(problem)).toBe(sentence);
  });
});
