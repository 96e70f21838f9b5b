// Moments as SQL writes them: RFC 3339 with `T` or a space between date and time, and always an offset from UTC.

const RFC_3339 = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d:\d\d)(?:\.(\d+))?(?:[Zz]|([+-])(\d\d):(\d\d))$/;

/** Microseconds since the epoch, finer digits cut off; null where the text is not a moment. */
export function parseTimestamp(text: string): bigint | null {
  const match = RFC_3339.exec(text);
  if (match === null) return null;
  const [, date, time, fraction = '', sign, offsetHours = '0', offsetMinutes = '0'] = match;
  const moment = new Date(`${date}T${time}Z`);
  // The 30th of February would otherwise become the 2nd of March.
  if (Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 19) !== `${date}T${time}`) return null;
  if (Number(offsetHours) > 23 || Number(offsetMinutes) > 59) return null;
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * (sign === '-' ? -1 : 1);
  const micros = BigInt(fraction.slice(0, 6).padEnd(6, '0'));
  return (BigInt(moment.getTime()) - BigInt(offset) * 60_000n) * 1000n + micros;
}
