// Addresses with a percent sign that begins no letter, `/players/%ff` say. Next cannot read the parameters of such a
// path and answers with a bare error of its own, so they are looked at before it.

/** Whether every percent-encoded part of a path stands for text. */
export function isReadableAddress(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}
