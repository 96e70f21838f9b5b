// The number of a page in an address: people count from 1, the world from 0.

/** Further than any list of ours reaches. */
const LAST = 10_000;

/** From 0; null for what is no page. Nothing at all is the first. */
export function pageNumber(text: string | null | undefined): number | null {
  if (text === null || text === undefined || text === '') return 0;
  if (!/^[1-9]\d{0,4}$/.test(text)) return null;
  const page = Number(text) - 1;
  return page < LAST ? page : null;
}
