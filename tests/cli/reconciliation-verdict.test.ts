/** The summary claims no more than was looked at: agreement takes two sides, and a sum of nothing is no figure. */

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from './run-command.ts';

const BOUGHT =
  'Date,Document No.,Supplier,Item Code,Item Name,Quantity,Unit Price,Amount\n' +
  '2026-03-02,PO-1,Acme,A1,Tea,10,5,50\n2026-03-03,PO-2,Acme,A2,Salt,4,2,8\n2026-03-04,PO-3,Acme,A3,Rice,7,3,21\n';
const SOLD =
  'Date,Document No.,Customer,Item Code,Item Name,Quantity,Unit Price,Amount\n' +
  '2026-03-05,SO-1,Shop,A1,Tea,4,8,32\n2026-03-06,SO-2,Shop,A2,Salt,1,4,4\n2026-03-07,SO-3,Shop,A3,Rice,2,5,10\n';
const HALF =
  'Date,Document No.,Supplier,Item Code,Item Name,Quantity,Unit Price,Amount\n2026-03-02,PO-9,Acme,B1,Mugs,10,,\n';
const EMPTY = 'Item Code,Item Name,Unit,Opening Quantity,Balance Quantity\n';
const STATED = `${EMPTY}A1,Tea,bag,,10\nA2,Salt,bag,,4\nA3,Rice,bag,,7\n`;

describe('reconciliationLines', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tallybook-verdict-'));
    const files = { bought: BOUGHT, sold: SOLD, stated: STATED, empty: EMPTY, half: HALF };
    for (const [name, text] of Object.entries(files))
      await writeFile(path.join(folder, `${name}.csv`), text);
  });

  after(() => rm(folder, { recursive: true, force: true }));

  const summary = async (...names: readonly string[]): Promise<string> => {
    const files = names.map((name) => `${name}.csv`);
    return (await runCommand(['reconcile', ...files, '--locale', 'en'], { folder })).out;
  };

  it('says that everything agrees where one side stood against the other, and not of one alone', async () => {
    assert.match(await summary('bought', 'sold'), /Everything agrees/);
    assert.match(await summary('bought', 'stated'), /Everything agrees/);
    for (const alone of ['bought', 'stated']) {
      const text = await summary(alone);
      assert.doesNotMatch(text, /Everything agrees/);
      assert.match(text, /only one side of the books is here/);
    }
  });

  it('sums up the value with its cents, and none of goods that have no price', async () => {
    assert.match(await summary('bought'), /3 items, quantity 21, value 79\.00$/m);
    assert.match(await summary('stated'), /3 items, quantity 21, value unknown/);
    assert.match(
      await summary('bought', 'half'),
      /value 79\.00 \(without 1 item that has no price\)/,
    );
  });

  it('says of a register without rows that it has none, and shows no sum of an empty column', async () => {
    assert.match(await summary('empty'), /not one row in them yet/);
    const text = await summary('stated');
    assert.match(text, /Stock +3 rows +Balance Quantity 21$/m);
  });
});
