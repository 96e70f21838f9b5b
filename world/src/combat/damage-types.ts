// The kinds of harm. Their place in the list is their number in rows: append only.

export const damageTypes = ['physical', 'fire', 'frost', 'nature', 'holy', 'shadow'] as const;
export type DamageType = (typeof damageTypes)[number];

/** The number a row carries for it. */
export const damageTypeCode = (type: DamageType): number => damageTypes.indexOf(type);
