// What is printed on the keys of the keyboard that is in use, where the browser tells; else on the most common one.
import { keyTitle } from '@hollowmere/world/keys';
import { useCallback, useEffect, useState } from 'react';

/** The Keyboard API, which not every browser has. */
interface NavigatorWithKeyboard {
  readonly keyboard?: { readonly getLayoutMap?: () => Promise<ReadonlyMap<string, string>> };
}

/** A function that names a key; undefined for keys that cannot be chosen. */
export function useKeyNames(): (key: string) => string | undefined {
  const [layout, setLayout] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    const { keyboard } = navigator as NavigatorWithKeyboard;
    keyboard?.getLayoutMap?.().then(setLayout, () => undefined);
  }, []);
  return useCallback((key: string) => layout.get(key)?.toUpperCase() ?? keyTitle(key), [layout]);
}
