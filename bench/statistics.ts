// Medians and the lines that the benchmarks print.

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export interface Measured {
  readonly name: string;
  readonly value: number;
  readonly baseline: number;
  readonly unit: string;
  /** What the baseline is, in two or three words. */
  readonly against: string;
}

/** One line: the figure, its baseline in the same run, and their ratio, which is what counts on a noisy machine. */
export function line({ name, value, baseline, unit, against }: Measured): string {
  const ratio = (value / baseline).toFixed(2);
  return `${name.padEnd(44)} ${rounded(value).padStart(11)} ${unit.padEnd(8)} ${ratio.padStart(6)} x ${against} (${rounded(baseline)})`;
}

function rounded(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toFixed(1);
}
