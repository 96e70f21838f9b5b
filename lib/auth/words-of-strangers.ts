// Words that come from outside and end in the log or on the operator's page: whoever writes an address writes them.

const LONGEST = 300;

/** As part of one line: nothing that looks like the next entry of a log, and no end of it. */
export function oneLine(text: string): string {
  return text
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
}

/** Whether it can be the code of an error that a provider sends back with a browser, and no sentence of somebody else. */
export function isProviderError(text: string): boolean {
  return /^[a-z_]{1,40}$/.test(text);
}
