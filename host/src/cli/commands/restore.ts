// `spacetime restore`: a database as it was, in a folder of its own. `spacetime verify`: whether what is on disk is sound.
import { Command } from 'commander';
import { parseMoment, timeText } from '../../history/moment.ts';
import { restore } from '../../history/restore.ts';
import { findDatabaseFolder } from '../../history/stored-database.ts';
import { verify } from '../../history/verify.ts';
import { CliError } from '../cli-error.ts';
import { counted } from '../counted.ts';
import { dataDirOption, folder, inSentences } from './data-folder.ts';
import { databaseName, projectConfig, withConfig } from './options.ts';

interface FolderOptions {
  readonly dataDir: string;
  readonly config: boolean;
  readonly env?: string;
}

interface RestoreOptions extends FolderOptions {
  readonly to: string;
  readonly into: string;
}

export function restoreCommand(): Command {
  return withConfig(
    new Command('restore')
      .description('make a new data folder with a database as it was; the server may run meanwhile')
      .argument('[database]')
      .requiredOption('--to <transaction|time>', 'the last transaction to take, by number or by time')
      .requiredOption('--into <dir>', 'the new data folder', folder)
      .addOption(dataDirOption()),
  ).action((database: string | undefined, options: RestoreOptions) =>
    inSentences(async () => {
      const { dataDir, into, to } = options;
      const name = databaseName(database, projectConfig(options));
      const restored = await restore({ dataDir, database: name, to: parseMoment(to), into });
      const { offset, timestamp, followsLater, base } = restored;
      const when = timestamp === null ? '' : ` of ${timeText(timestamp)}`;
      console.log(`Restored ${name} up to transaction ${offset}${when}.`);
      if (base !== null) console.log(`What led to transaction ${base} can no longer be read, and is not in it.`);
      if (followsLater) console.log('The clock had been set back before: transactions of later times are in it, too.');
      console.log(`Start it with: start --data-dir ${into}`);
    }),
  );
}

export function verifyCommand(): Command {
  return withConfig(
    new Command('verify')
      .description('read all that a database has on disk and say whether it is sound; the server may run meanwhile')
      .argument('[database]')
      .addOption(dataDirOption()),
  ).action((database: string | undefined, options: FolderOptions) =>
    inSentences(() => {
      const name = databaseName(database, projectConfig(options));
      const { segments, snapshots, transactions, rows, problems } = verify(
        findDatabaseFolder(options.dataDir, name).directory,
      );
      if (problems.length > 0) throw new CliError(`${name} is damaged:\n${problems.join('\n')}`);
      const files = `${counted(segments, 'segment')} and ${counted(snapshots, 'snapshot')}`;
      const all = `${counted(transactions, 'transaction')} in ${files}`;
      console.log(`${name} is sound: ${all}; ${counted(rows, 'row')} at the end.`);
    }),
  );
}
