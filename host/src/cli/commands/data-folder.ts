// What commands share that read a data folder themselves: where it is, and how what goes wrong there is told.
import { InvalidArgumentError, Option } from 'commander';
import { LogError } from '../../durability/log-error.ts';
import { HistoryError } from '../../history/history-error.ts';
import { CliError } from '../cli-error.ts';
import { DEFAULT_DATA_DIR } from '../credentials.ts';

export const dataDirOption = (what = 'where the databases are kept') =>
  new Option('--data-dir <dir>', what).env('SPACETIME_DATA_DIR').default(DEFAULT_DATA_DIR).argParser(folder);

/** @throws InvalidArgumentError for no name at all: it would be the folder in which one is. */
export function folder(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('It names a folder.');
  return text;
}

/** @throws CliError for what is no fault of this program's. */
export async function inSentences<T>(act: () => T | Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof HistoryError || error instanceof LogError) throw new CliError(error.message, { cause: error });
    throw error;
  }
}
