// What commands share that read a data folder themselves: where it is, and how what goes wrong there is told.
import { Option } from 'commander';
import { LogError } from '../../durability/log-error.ts';
import { HistoryError } from '../../history/history-error.ts';
import { CliError } from '../cli-error.ts';
import { DEFAULT_DATA_DIR } from '../credentials.ts';

export const dataDirOption = () =>
  new Option('--data-dir <dir>', 'where the databases are kept').env('SPACETIME_DATA_DIR').default(DEFAULT_DATA_DIR);

/** @throws CliError for what is no fault of this program's. */
export async function inSentences<T>(act: () => T | Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof HistoryError || error instanceof LogError) throw new CliError(error.message, { cause: error });
    throw error;
  }
}
