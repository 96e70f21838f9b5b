// Where a browser goes to end its session at the provider, too. No id_token_hint: tokens do not belong into addresses and logs.

/** The provider's end-session page, or our own farewell when it has none. */
export function endSessionAddress(
  endSessionEndpoint: string | undefined,
  { clientId, siteUrl }: { readonly clientId: string; readonly siteUrl: string },
): string {
  const farewell = `${siteUrl}/signed-out`;
  if (!endSessionEndpoint) return farewell;
  const address = new URL(endSessionEndpoint);
  address.searchParams.set('client_id', clientId);
  address.searchParams.set('post_logout_redirect_uri', farewell);
  return address.href;
}
