// Where one entry of the audit is shown alone.
export function entryAddress(auditId: number): string {
  return `/admin/audit?text=${encodeURIComponent(`#${auditId}`)}`;
}
