'use client';
// Numbers and lengths of time as the reader writes them: "12,345", "12.345", "3 h 5 min".
import { durationInWords } from '#lib/words/duration.ts';
import { useManner } from './manner.tsx';

export function Amount({ value }: { readonly value: number }) {
  const { language } = useManner();
  return new Intl.NumberFormat(language).format(value);
}

export function Duration({ seconds }: { readonly seconds: number }) {
  return durationInWords(seconds, useManner());
}
