// Things and amounts of them in words.
import { itemKind, type Stack } from '@hollowmere/world/items';

/** Things whose name nobody knows come from a newer world than this page. */
export const nameOfKind = (kind: number): string => itemKind(kind)?.name ?? 'Something';

/** "Crusty Loaf", "Crusty Loaf ×3": names have no plural of their own. */
export const amountOf = ({ kind, count }: Stack): string =>
  count === 1 ? nameOfKind(kind) : `${nameOfKind(kind)} ×${count}`;
