// What the form that makes a code for staff shows: nothing yet, a code, or why there is none.

export type StaffCodeState =
  | { readonly kind: 'none' }
  /** `voidAt` in milliseconds since 1970. */
  | { readonly kind: 'made'; readonly code: string; readonly voidAt: number }
  | { readonly kind: 'refused'; readonly sentence: string };

export const noStaffCode: StaffCodeState = { kind: 'none' };
