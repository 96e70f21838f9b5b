// How often what is due is done.

export const PULSE_MICROS = 100_000n;
export const SWEEP_MICROS = 200_000n;
export const WATCH_MICROS = 1_000_000n;
export const MINUTE_MICROS = 60_000_000n;
