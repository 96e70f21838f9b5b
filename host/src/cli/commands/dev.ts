// `spacetime dev [DB]`: publishes a module, and again whenever its sources change; follows its log meanwhile.
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { ApiClient } from '../api-client.ts';
import { bindingsOf, writeBindings } from '../bindings.ts';
import { CliError } from '../cli-error.ts';
import { ClientCommand } from '../dev/client-command.ts';
import { FollowedLog } from '../dev/followed-log.ts';
import { LocalServer } from '../dev/local-server.ts';
import { openProject, type Project, type ProjectOptions } from '../dev/project.ts';
import { SourceWatch } from '../dev/source-watch.ts';
import { checkedBundle } from '../module-program.ts';
import { breakClientsOption, deleteDataOption, type PublishChoices, publishProgram } from '../publishing.ts';
import { tell } from '../tell.ts';
import { withServer, yesOption } from './options.ts';

interface DevOptions extends ProjectOptions, PublishChoices {}

export function devCommand(): Command {
  const command = withServer(
    new Command('dev')
      .description('publish a module whenever its sources change; start a server if none answers on this machine')
      .argument('[database]', 'name of the database')
      .option('--project-path <dir>', 'folder of the project (default: this one)')
      .option('-p, --module-path <dir>', 'folder of the module')
      .option('--module-bindings-path <dir>', 'where bindings go, from the folder of the project')
      .option('--run <command>', "what serves the project's client (default: dev.run in spacetime.json)")
      .option('--server-only', 'run no such command')
      .addOption(deleteDataOption('on-conflict'))
      .addOption(breakClientsOption()),
  );
  return command
    .addOption(new Option('--client-lang <language>').choices(['typescript']).hideHelp())
    .addOption(yesOption())
    .action(dev);
}

async function dev(name: string | undefined, options: DevOptions): Promise<void> {
  const project = openProject(name, options);
  const stop = untilStopped();
  await using server = await LocalServer.unlessThere(project.address);
  server?.ended.then(() => stop.abort(new CliError('The server has ended.')));
  await using command = project.clientCommand === null ? null : new ClientCommand(project.clientCommand);
  using watch = new SourceWatch(project.module, [...project.bindings, join(project.module, 'dist')]);
  const client = new ApiClient(project.address);
  const log = new FollowedLog(client, project.database, stop.signal);
  const stopped = new Promise<void>((end) => stop.signal.addEventListener('abort', () => end()));
  for (let isFirst = true; !stop.signal.aborted; isFirst = false) {
    try {
      await renew(project, { client, watch, log }, options);
      command?.start(project);
    } catch (error) {
      if (!stop.signal.aborted) tell(error);
    }
    if (isFirst) console.log(`Watching ${project.module}; Ctrl-C ends it.`);
    const changes = await Promise.race([watch.changed(), stopped]);
    if (changes) console.log(`\nChanged: ${changes.join(', ')}`);
  }
  if (stop.signal.reason instanceof CliError) throw stop.signal.reason;
}

interface Parts {
  readonly client: ApiClient;
  readonly watch: SourceWatch;
  readonly log: FollowedLog;
}

/** Brings database and bindings in line with the sources. @throws CliError */
async function renew(project: Project, { client, watch, log }: Parts, choices: PublishChoices): Promise<void> {
  watch.include([]);
  const { code, sources } = await checkedBundle(project.module);
  watch.include(sources);
  await log.follow(0).catch((error: unknown) => {
    // It is not made yet, or publishing says what is wrong.
    if (!(error instanceof CliError)) throw error;
  });
  const { op } = await publishProgram(client, project.database, code, choices);
  await log.follow(op === 'created' ? undefined : 0);
  if (project.bindings.length === 0) return;
  const files = await bindingsOf(code, { includePrivate: false });
  for (const directory of project.bindings) {
    // Without a question: what is stale was generated, too.
    const { isChanged, sentence } = await writeBindings(directory, files, { yes: true });
    if (isChanged) console.log(sentence);
  }
}

/** Is aborted at the first signal to stop; a second one ends the process at once. */
function untilStopped(): AbortController {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  return stop;
}
