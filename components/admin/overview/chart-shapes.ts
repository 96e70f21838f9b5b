// The geometry of the small charts: values in, coordinates out.

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** Bars from left to right over the whole width; the highest fills the height, nothing is a line of one unit. */
export function barsOf(values: readonly number[], { width, height }: ChartSize, gap: number): Bar[] {
  const highest = Math.max(1, ...values);
  const step = width / Math.max(1, values.length);
  return values.map((value, index) => {
    const tall = Math.max(1, (value / highest) * height);
    return { x: index * step + gap / 2, y: height - tall, width: step - gap, height: tall };
  });
}

/** Points for a polyline over the whole width; `ceiling` and everything above it lie at the top. */
export function lineOf(values: readonly number[], { width, height }: ChartSize, ceiling: number): string {
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  return values
    .map((value, index) => {
      const share = Math.min(1, value / Math.max(1, ceiling));
      return `${round(index * step)},${round(height - share * height)}`;
    })
    .join(' ');
}

function round(coordinate: number): number {
  return Math.round(coordinate * 100) / 100;
}
