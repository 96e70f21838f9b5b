// Who buys and sells what, and for how much.
export type { Shop, Ware } from './shop.ts';
