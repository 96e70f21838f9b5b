'use client';
// In which language and time zone a page writes moments and numbers, for every part of it, drawn by the server or here.
import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { DEFAULT_MANNER, type Manner, ZONE_COOKIE } from '#lib/preferences/manner.ts';

const MannerContext = createContext<Manner>(DEFAULT_MANNER);

const YEAR_SECONDS = 31_536_000;

export function MannerProvider({ manner, children }: { readonly manner: Manner; readonly children: ReactNode }) {
  // The next page is written in the time of where one is; this one stays as it came.
  useEffect(() => {
    const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (here === manner.timeZone) return;
    // biome-ignore lint/suspicious/noDocumentCookie: the other way of writing cookies is not in every browser we play in
    document.cookie = `${ZONE_COOKIE}=${encodeURIComponent(here)}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=lax`;
  }, [manner.timeZone]);
  return <MannerContext value={manner}>{children}</MannerContext>;
}

export function useManner(): Manner {
  return useContext(MannerContext);
}
