// Who buys and sells what, and for how much.
export { askedFor, paidFor } from './prices.ts';
export { innOf, isBanker, restPrice, trainerOf } from './services.ts';
export type { Shop, Ware } from './shop.ts';
export { shopOf, shops } from './shops.ts';
export { type StockLine, soldFrom, stockAt } from './stock.ts';
