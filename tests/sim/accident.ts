/** What befalls a firm beside its work: a client is killed, files are kept and put back, clocks jump, servers are restored. */

import { type Random } from '../recognition/random.ts';
import {
  backupOf,
  backupsOf,
  copyOf,
  headersOf,
  tabOf,
  type Firm,
  type SimulatedWorkbook,
} from './simulated-firm.ts';

export async function befall(
  random: Random,
  firm: Firm,
  book: SimulatedWorkbook,
  restoresServer: boolean,
): Promise<void> {
  switch (random.below(8)) {
    case 0:
      return killClient(firm, book);
    case 1:
      book.backups.push(backupOf(book));
      return;
    case 2:
      putBack(random, firm, book);
      return;
    case 3:
      saveAs(random, firm, book);
      return;
    case 4:
      firm.history.push('the clock jumps');
      firm.time += (random.chance(0.5) ? 1 : -1) * random.pick([70_000, 86_400_000, 6e10]);
      return;
    case 5:
      return firm.server.backUp();
    case 6: {
      const { server } = firm;
      if (!restoresServer || server.backups === 0) return;
      firm.history.push('the server is restored from a backup');
      await server.restore(random.below(server.backups));
      for (const each of firm.workbooks) each.isTouched = true;
      return;
    }
    default:
      renameHeader(random, firm, book);
  }
}

async function killClient({ history, turns }: Firm, book: SimulatedWorkbook): Promise<void> {
  if (book.running === undefined) return;
  history.push(`${book.name}: killed`);
  book.memory = new Map();
  await turns.kill(book.name);
}

function putBack(random: Random, { history }: Firm, book: SimulatedWorkbook): void {
  const kept = backupsOf(book);
  const backup = kept.length === 0 ? undefined : random.pick(kept);
  if (backup === undefined) return;
  history.push(`${book.name}: an older state of the file is put back`);
  book.workbook.restore(backup.workbook);
  book.isScrambled = backup.isScrambled;
  book.isTouched = true;
}

function saveAs(random: Random, { history, workbooks }: Firm, book: SimulatedWorkbook): void {
  if (workbooks.length >= 5) return;
  const name = `W${workbooks.length + 1}`;
  history.push(`${book.name}: saved as ${name}`);
  const device = random.chance(0.5) ? book.device : name;
  workbooks.push(copyOf(book, name, device));
}

function renameHeader(random: Random, { history }: Firm, book: SimulatedWorkbook): void {
  const header = headersOf(book).indexOf('备注') + 1;
  if (header === 0 || random.chance(0.5)) return;
  history.push(`${book.name}: header 备注 becomes 说明`);
  book.workbook.typeCell(tabOf(book), 1, header, '说明');
}
