// A country's name in the language of whoever reads.

/** "Germany" for DE; null for what is no country or was not told. */
export function countryName(code: string, language: string): string | null {
  if (!/^[A-Z]{2}$/.test(code)) return null;
  const name = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(code);
  return name ?? null;
}
