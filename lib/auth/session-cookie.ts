// Names of the session cookie. next-auth splits a long session over numbered cookies, and the prefix depends on https.

const SESSION_COOKIE = /^(__Secure-)?next-auth\.session-token(\.\d+)?$/;

export function isSessionCookie(name: string): boolean {
  return SESSION_COOKIE.test(name);
}

/** Set-Cookie headers that delete every session cookie among `names`, whatever the prefix, chunks included. */
export function deleteSessionCookies(names: readonly string[]): string[] {
  return names.filter(isSessionCookie).map((name) => {
    const secure = name.startsWith('__Secure-') ? '; Secure' : '';
    return `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure}`;
  });
}
