// A stack beside whatever else runs on the machine: on free ports, with data of its own. Tests, benchmarks and films use it.
import { freePort } from './port.ts';
import { Stack, type StackOptions } from './stack.ts';

interface StackApartOptions extends Pick<StackOptions, 'hasGameHook'> {
  /** With a port for a second provider. */
  readonly hasFurtherProvider?: boolean;
}

/** Nothing of it runs yet. */
export async function stackApart(
  dataDir: string,
  { hasFurtherProvider = false, ...options }: StackApartOptions = {},
): Promise<Stack> {
  const hostPort = await freePort('127.0.0.1');
  return new Stack({
    dataDir,
    spacetimedbListen: `127.0.0.1:${hostPort}`,
    spacetimedbUrl: `http://127.0.0.1:${hostPort}`,
    websitePort: await freePort('localhost'),
    providerPort: await freePort('127.0.0.1'),
    ...(hasFurtherProvider && { furtherProviderPort: await freePort('127.0.0.1') }),
    ...options,
  });
}
