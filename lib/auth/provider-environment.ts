// The OpenID providers in the environment: the first by OIDC_*, and any number of further ones by OIDC_PROVIDERS and OIDC_<ID>_*.
import { z } from 'zod';
import { complaintOf, type Source } from './environment-complaint.ts';
import { firstProviderVariables, isInTheClear, providerFields } from './environment-variables.ts';

/** An OpenID provider where people may sign in. */
export interface Provider {
  /** Permanent short name: accounts are made from it. */
  readonly id: string;
  /** The last part of its callback address: /api/auth/callback/<route>. */
  readonly route: string;
  /** As people know it. */
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly idTokenAlgorithm: string;
  readonly accountUrl: string | undefined;
  readonly scope: string;
}

export interface ReadProviders {
  /** The first one first; empty when something is wrong with it. */
  readonly providers: readonly Provider[];
  readonly complaints: readonly string[];
}

/** The first provider's callback address is the same whatever its short name. */
const FIRST_ROUTE = 'oidc';

/** Short names whose variables would be mistaken for the first one's. */
const RESERVED = [FIRST_ROUTE, 'provider', 'providers'];

const firstSchema = z.object(firstProviderVariables);

/** `google-eu` has the variables `OIDC_GOOGLE_EU_NAME` and so on. */
const providerVariable = (id: string, field: string) => `OIDC_${id.toUpperCase().replaceAll('-', '_')}_${field}`;

export function readProviders(source: Source, furtherIds: readonly string[]): ReadProviders {
  const first = readFirst(source);
  const further = furtherIds.map((id) => readFurther(source, id));
  const all = [first, ...further];
  const ids = [source.OIDC_PROVIDER_ID, ...furtherIds];
  const complaints = all.flatMap(({ complaints }) => complaints);
  for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) !== index))) {
    complaints.push(`OIDC_PROVIDERS names "${id}" twice, or names the first provider.`);
  }
  for (const id of furtherIds.filter((id) => RESERVED.includes(id))) {
    complaints.push(`OIDC_PROVIDERS must not contain "${id}", which means something else here.`);
  }
  return { providers: all.flatMap(({ providers }) => providers), complaints };
}

function readFirst(source: Source): ReadProviders {
  const parsed = firstSchema.safeParse(source);
  if (!parsed.success) {
    return { providers: [], complaints: parsed.error.issues.map((issue) => complaintOf(issue, firstSchema, source)) };
  }
  const { data } = parsed;
  return judged(
    {
      id: data.OIDC_PROVIDER_ID,
      route: FIRST_ROUTE,
      name: data.OIDC_PROVIDER_NAME,
      issuer: data.OIDC_ISSUER,
      clientId: data.OIDC_CLIENT_ID,
      clientSecret: data.OIDC_CLIENT_SECRET,
      idTokenAlgorithm: data.OIDC_ID_TOKEN_ALG,
      accountUrl: data.OIDC_ACCOUNT_URL,
      scope: data.OIDC_SCOPE,
    },
    'OIDC_ISSUER',
  );
}

function readFurther(source: Source, id: string): ReadProviders {
  const fields = z.object(providerFields);
  const values = Object.fromEntries(
    Object.keys(providerFields).map((field) => [field, source[providerVariable(id, field)]]),
  );
  const parsed = fields.safeParse(values);
  if (!parsed.success) {
    const complaints = parsed.error.issues.map((issue) =>
      complaintOf(issue, fields, values, (field) => providerVariable(id, field)),
    );
    return { providers: [], complaints };
  }
  const { data } = parsed;
  return judged(
    {
      id,
      route: id,
      name: data.NAME,
      issuer: data.ISSUER,
      clientId: data.CLIENT_ID,
      clientSecret: data.CLIENT_SECRET,
      idTokenAlgorithm: data.ID_TOKEN_ALG,
      accountUrl: data.ACCOUNT_URL,
      scope: data.SCOPE,
    },
    providerVariable(id, 'ISSUER'),
  );
}

function judged(provider: Provider, issuerVariable: string): ReadProviders {
  const complaints = isInTheClear(provider.issuer)
    ? [`${issuerVariable} must begin with https:// unless the provider runs on this very machine.`]
    : [];
  return { providers: [provider], complaints };
}
