// A table of our own paths in front of those of oidc-provider: finds the handler, answers HEAD as GET, refuses other methods.

import type { Context, Middleware } from 'koa';
import { Refusal } from './refusal.ts';

export type Handler = (ctx: Context, parameters: Readonly<Record<string, string>>) => Promise<void> | void;

export interface Route {
  /** `/interaction/:uid/register`: a segment with a colon matches any one segment. A last `*` matches the rest. */
  readonly path: string;
  readonly get?: Handler;
  readonly post?: Handler;
}

export function routes(table: readonly Route[]): Middleware {
  return async (ctx, next) => {
    for (const route of table) {
      const parameters = match(route.path, ctx.path);
      if (!parameters) continue;
      await answer(ctx, route, parameters);
      return;
    }
    await next();
  };
}

async function answer(ctx: Context, route: Route, parameters: Readonly<Record<string, string>>): Promise<void> {
  const handler =
    ctx.method === 'POST' ? route.post : ctx.method === 'GET' || ctx.method === 'HEAD' ? route.get : undefined;
  if (!handler) {
    ctx.set('allow', [...(route.get ? ['GET', 'HEAD'] : []), ...(route.post ? ['POST'] : [])].join(', '));
    throw new Refusal('method_not_allowed', `${ctx.method} ${ctx.path}`);
  }
  await handler(ctx, parameters);
}

export function match(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  const parameters: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    if (segment === '*') return { ...parameters, rest: given.slice(index).join('/') };
    const piece = given[index];
    if (segment.startsWith(':') ? !piece : piece !== segment) return null;
    if (segment.startsWith(':') && piece) parameters[segment.slice(1)] = piece;
  }
  return given.length === wanted.length ? parameters : null;
}
