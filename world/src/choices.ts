// Whether what comes from outside is among what is offered.

export function isOneOf<Choice extends string | number>(
  choices: readonly Choice[],
  value: string | number,
): value is Choice {
  return (choices as readonly (string | number)[]).includes(value);
}

/** What was kept by another version: whatever is no longer offered becomes what it is for newcomers. */
export function stillOffered<Claimed extends object, Offered extends Claimed>(
  claimed: Partial<Claimed>,
  forNewcomers: Offered,
  isOffered: (whole: Claimed) => whole is Offered,
): Offered {
  let offered = forNewcomers;
  const whole: Claimed = { ...forNewcomers, ...claimed };
  for (const part of Object.keys(forNewcomers) as (keyof Claimed)[]) {
    const tried: Claimed = { ...offered, [part]: whole[part] };
    if (isOffered(tried)) offered = tried;
  }
  return offered;
}
