// The country a sign-in comes from, where the platform in front of the website tells it. A hint by which people recognise their own
// sign-ins, never a proof: it is read from one header that the operator names, and from no other.

const COUNTRY = /^[A-Z]{2}$/;

/** What platforms say when they do not know (XX), and for the Tor network (T1). */
const UNKNOWN = ['XX', 'T1'];

/** ISO 3166 alpha-2, or the empty string. */
export function signInCountry(headers: Headers, headerName: string | undefined): string {
  const told = headerName ? headers.get(headerName)?.toUpperCase() : undefined;
  return told && COUNTRY.test(told) && !UNKNOWN.includes(told) ? told : '';
}
