// Sends a module to a server: shows what would happen to a database that is there, and asks before anything is lost.
import { Option } from 'commander';
import { type ApiClient, ApiError, type Plan, type PublishResult } from './api-client.ts';
import { DELETE_DATA } from './bare-options.ts';
import { agreesToDelete, type Consent, confirm } from './confirm.ts';
import { tell } from './tell.ts';

type DeleteData = (typeof DELETE_DATA)[number];

export interface PublishChoices extends Consent {
  readonly deleteData: DeleteData;
  readonly breakClients?: boolean;
}

export const deleteDataOption = (usually: DeleteData) =>
  new Option('-c, --delete-data [when]', 'delete what the database holds: always, or where it is in the way')
    .choices([...DELETE_DATA])
    .default(usually);

export const breakClientsOption = () =>
  new Option('--break-clients', 'allow changes that disconnect the clients of today');

/** Creates the database or updates it, and says so. @throws CliError when the server or the person refuses */
export async function publishProgram(
  client: ApiClient,
  database: string,
  program: string,
  choices: PublishChoices,
): Promise<PublishResult> {
  const isEmptied = choices.deleteData === 'always';
  if (isEmptied) await confirm(`Delete everything that ${database} holds?`, choices);
  await client.requireIdentity();
  const plan = isEmptied ? null : await client.plan(database, program, process.stdout.isTTY);
  const breakClients = await mayBreakClients(plan, choices);
  const send = (clear: boolean) => client.publish(database, program, { clear, breakClients });
  const result = await send(isEmptied).catch(async (error: unknown) => {
    // A module that was planned with is sound: in the way is what the database holds.
    const isConflict = plan !== null && error instanceof ApiError && error.status === 400;
    if (!isConflict || choices.deleteData !== 'on-conflict') throw error;
    tell(error);
    await confirm(`Delete everything that ${database} holds and start anew?`, choices);
    return send(true);
  });
  const done = result.op === 'created' ? 'Created' : 'Updated';
  console.log(`${done} database ${database} with identity ${result.databaseIdentity}`);
  return result;
}

/** Shows what would happen to a database that is there, and asks where its clients would have to connect anew. */
async function mayBreakClients(plan: Plan | null, choices: PublishChoices): Promise<boolean> {
  const { breakClients = false, deleteData, yes } = choices;
  if (plan?.kind !== 'possible') return breakClients;
  console.log(plan.text);
  if (!plan.breaksClients) return breakClients;
  // Not by --yes alone: who lets it answer every question may not think of those who are connected.
  const isNamed = Array.isArray(yes) && yes.includes('break-clients');
  const isAgreed = breakClients || isNamed || (deleteData === 'on-conflict' && agreesToDelete(choices));
  await confirm('Disconnect the clients of today?', { yes: isAgreed }, '--break-clients');
  return true;
}
