'use client';
// How large an element is now, without its frame, in CSS pixels.
import { useEffect, useState } from 'react';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export function useSizeOf(element: HTMLElement | null): Size {
  const [size, setSize] = useState<Size>({ width: 320, height: 320 });
  useEffect(() => {
    if (!element) return;
    const watch = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
    watch.observe(element);
    return () => watch.disconnect();
  }, [element]);
  return size;
}
