/** The books of a folder, or of a PostgreSQL; where there are none, words that say so instead of an empty ledger. */

import { type LedgerServices } from '../service/ledger-services.ts';
import { NoDataFolder, openDataFolder } from '../service/open-data-folder.ts';
import { CommandFailure } from './command.ts';
import { safeText } from './safe-text.ts';

export async function openBooks(folder: string): Promise<LedgerServices> {
  try {
    return await openDataFolder(folder, { mayCreate: false });
  } catch (error) {
    if (!(error instanceof NoDataFolder)) throw error;
    throw new CommandFailure({
      zh: `「${safeText(folder)}」里没有账。请用 --data 指到 npm start 用的文件夹。`,
      en: `There are no books in "${safeText(folder)}". Give --data the folder npm start uses.`,
    });
  }
}
