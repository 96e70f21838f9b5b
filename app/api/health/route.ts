// Whether this website answers. Says nothing about the world on purpose: the website runs on while the world restarts.
export const dynamic = 'force-dynamic';

export function GET(): Response {
  return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } });
}
