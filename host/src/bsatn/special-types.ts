// Types that look like ordinary products and sums, but are known by the names of their members: identities, moments,
// options. Their members keep their names whatever a module's naming policy says.
import type { AlgebraicType, Member } from './algebraic-type.ts';

export type SpecialName =
  | 'Identity'
  | 'ConnectionId'
  | 'Timestamp'
  | 'TimeDuration'
  | 'Uuid'
  | 'ScheduleAt'
  /** A product without fields. */
  | 'Unit';

const product = (name: string, kind: 'U256' | 'U128' | 'I64'): AlgebraicType => ({
  kind: 'Product',
  elements: [{ name, type: { kind } }],
});

export const IDENTITY = product('__identity__', 'U256');
export const CONNECTION_ID = product('__connection_id__', 'U128');
export const TIMESTAMP = product('__timestamp_micros_since_unix_epoch__', 'I64');
const TIME_DURATION = product('__time_duration_micros__', 'I64');
export const UNIT_TYPE: AlgebraicType = { kind: 'Product', elements: [] };
export const SCHEDULE_AT: AlgebraicType = {
  kind: 'Sum',
  variants: [
    { name: 'Interval', type: TIME_DURATION },
    { name: 'Time', type: TIMESTAMP },
  ],
};

const PRODUCTS = new Map<string, readonly [SpecialName, AlgebraicType['kind']]>([
  ['__identity__', ['Identity', 'U256']],
  ['__connection_id__', ['ConnectionId', 'U128']],
  ['__timestamp_micros_since_unix_epoch__', ['Timestamp', 'I64']],
  ['__time_duration_micros__', ['TimeDuration', 'I64']],
  ['__uuid__', ['Uuid', 'U128']],
]);

/** The special type that this one is, or null for an ordinary type. `Ref`s are never special: follow them first. */
export function specialTypeOf(type: AlgebraicType): SpecialName | null {
  if (type.kind === 'Product') return specialProduct(type.elements);
  if (type.kind === 'Sum') return isScheduleAt(type.variants) ? 'ScheduleAt' : null;
  return null;
}

/** The type inside an option (`some` first, `none` without a payload), or null. */
export function optionOf(type: AlgebraicType): AlgebraicType | null {
  const pair = twoVariants(type, 'some', 'none');
  return pair && isUnit(pair[1]) ? pair[0] : null;
}

/** The two types of a result, or null. */
export function resultOf(type: AlgebraicType): { readonly ok: AlgebraicType; readonly err: AlgebraicType } | null {
  const pair = twoVariants(type, 'ok', 'err');
  return pair && { ok: pair[0], err: pair[1] };
}

export function isUnit(type: AlgebraicType): boolean {
  return type.kind === 'Product' && type.elements.length === 0;
}

export function isByteArray(type: AlgebraicType): boolean {
  return type.kind === 'Array' && type.element.kind === 'U8';
}

function specialProduct(elements: readonly Member[]): SpecialName | null {
  const [first, second] = elements;
  if (first === undefined) return 'Unit';
  if (second !== undefined || first.name === null) return null;
  const special = PRODUCTS.get(first.name);
  return special && special[1] === first.type.kind ? special[0] : null;
}

function isScheduleAt(variants: readonly Member[]): boolean {
  const [interval, time] = variants;
  if (variants.length !== 2 || interval?.name !== 'Interval' || time?.name !== 'Time') return false;
  return specialTypeOf(interval.type) === 'TimeDuration' && specialTypeOf(time.type) === 'Timestamp';
}

function twoVariants(type: AlgebraicType, one: string, other: string): readonly [AlgebraicType, AlgebraicType] | null {
  if (type.kind !== 'Sum' || type.variants.length !== 2) return null;
  const [first, second] = type.variants;
  if (first?.name !== one || second?.name !== other) return null;
  return [first.type, second.type];
}
