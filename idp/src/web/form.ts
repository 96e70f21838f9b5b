// Reads a posted form: from our own pages only, small, and each field once.

import type { Context } from 'koa';
import { Refusal } from './refusal.ts';

const LARGEST_BYTES = 8 * 1024;

export type Form = ReadonlyMap<string, string>;

/**
 * Browsers send `Origin` with every POST. A page of another site cannot forge it, so a foreign or missing one ends here,
 * before the token in the form is even looked at.
 * @throws Refusal
 */
export async function readForm(ctx: Context, origin: string): Promise<Form> {
  if (ctx.get('origin') !== origin) throw new Refusal('form_not_ours', `Origin was ${ctx.get('origin') || 'missing'}`);
  if (!ctx.is('application/x-www-form-urlencoded')) throw new Refusal('form_unreadable', 'content type');
  const form = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(await readBody(ctx))) {
    if (form.has(name)) throw new Refusal('form_unreadable', `field ${name} comes twice`);
    form.set(name, value);
  }
  return form;
}

async function readBody(ctx: Context): Promise<string> {
  if ((ctx.request.length ?? 0) > LARGEST_BYTES) throw tooLarge(ctx);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of ctx.req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BYTES) throw tooLarge(ctx);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The rest of the body stays unread, so this connection cannot carry another request. */
function tooLarge(ctx: Context): Refusal {
  ctx.set('connection', 'close');
  return new Refusal('form_too_large');
}
