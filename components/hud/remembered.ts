// What a browser was shown or has done once, so that it is not told again.

export function wasRemembered(key: string): boolean {
  try {
    return window.localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

export function remember(key: string): void {
  try {
    window.localStorage.setItem(key, 'yes');
  } catch {
    // Shown again next time: no harm.
  }
}
