// The page of the website's variables, from the schema that checks them at start: what is documented is what is checked.
import type { z } from 'zod';
import { firstProviderVariables, providerFields, websiteVariables } from '../lib/auth/environment-variables.ts';

type Variables = Readonly<Record<string, z.ZodType>>;

const INTRODUCTION = `# The website's environment

Generated from \`lib/auth/environment-variables.ts\` by \`npm run generate\`; do not edit. Read once, when the server starts, never at
build; a missing or wrong variable is named in the message, and the website does not start. Empty counts as unset.
**Permanent** ones are written down at the first start and must never change: players' identities are made from them.`;

const FURTHER = `For each short name in \`OIDC_PROVIDERS\`, with the name in capitals and hyphens as underscores: \`example\` has \`OIDC_EXAMPLE_NAME\` and so on.
The redirect address to register there is \`{NEXTAUTH_URL}/api/auth/callback/example\`.`;

const PREVIEWS = `On Vercel, \`VERCEL\`, \`VERCEL_ENV\`, \`VERCEL_BRANCH_URL\` and \`VERCEL_URL\` are set by the platform. A preview (\`VERCEL_ENV=preview\`) without a key that signs game tokens
starts with sign-in off, under its own address, and needs the \`SPACETIMEDB_…\` variables only.`;

export function environmentDocument(): string {
  const sections = [
    INTRODUCTION,
    section('The website', '', websiteVariables),
    section(
      'The first OpenID provider',
      'Where most people sign in. The redirect address to register there is `{NEXTAUTH_URL}/api/auth/callback/oidc`, whatever its short name.',
      firstProviderVariables,
    ),
    section('Further OpenID providers', FURTHER, prefixed(providerFields, 'OIDC_<ID>_')),
    `## Previews\n\n${PREVIEWS}`,
  ];
  return `${sections.join('\n\n')}\n`;
}

function section(title: string, lead: string, variables: Variables): string {
  const rows = Object.entries(variables).map(([name, schema]) => row(name, schema));
  const table = ['| variable | meaning | default | example |', '|---|---|---|---|', ...rows].join('\n');
  return [`## ${title}`, ...(lead ? [lead] : []), table].join('\n\n');
}

function row(name: string, schema: z.ZodType): string {
  const { description = '', examples } = schema.meta() ?? {};
  return `| \`${name}\` | ${description} | ${defaultOf(schema)} | \`${String(examples)}\` |`;
}

/** What the schema makes of nothing. */
function defaultOf(schema: z.ZodType): string {
  const parsed = schema.safeParse(undefined);
  if (!parsed.success) return '**required**';
  return parsed.data === undefined ? 'none' : `\`${String(parsed.data)}\``;
}

function prefixed(variables: Variables, prefix: string): Variables {
  return Object.fromEntries(Object.entries(variables).map(([name, schema]) => [`${prefix}${name}`, schema]));
}
