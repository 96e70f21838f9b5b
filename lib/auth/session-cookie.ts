// Names of the session cookie. next-auth splits a long session over numbered cookies, and the prefix depends on https.

const SESSION_COOKIE = /^(__Secure-)?next-auth\.session-token(\.\d+)?$/;

export function isSessionCookie(name: string): boolean {
  return SESSION_COOKIE.test(name);
}

/** What a cookie has to say to delete a session cookie of this name: a browser keeps a `__Secure-` one that is not told so securely. */
function deletionOf(name: string) {
  return { name, value: '', path: '/', maxAge: 0, httpOnly: true, sameSite: 'lax', secure: isSecure(name) } as const;
}

const isSecure = (name: string) => name.startsWith('__Secure-');

/** Set-Cookie headers that delete every session cookie among `names`, whatever the prefix, chunks included. */
export function deleteSessionCookies(names: readonly string[]): string[] {
  return names.filter(isSessionCookie).map((name) => {
    return `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${isSecure(name) ? '; Secure' : ''}`;
  });
}

interface CookieJar {
  getAll(): readonly { readonly name: string }[];
  set(cookie: ReturnType<typeof deletionOf>): unknown;
}

/** The same for server actions, which have a jar and no response of their own. */
export function dropSessionCookies(jar: CookieJar): void {
  for (const { name } of jar.getAll()) if (isSessionCookie(name)) jar.set(deletionOf(name));
}
