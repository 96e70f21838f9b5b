// The names of fields in the audit are those of the module's code: here they become words.

/** `liftReason` and `lift_reason` are "Lift reason", `isAllowed` is "Allowed". Empty for the whole of a value. */
export function fieldTitle(field: string): string {
  const words = field
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase()
    .replace(/^is (?=.)/, '');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
