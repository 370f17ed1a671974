/** C12: quantity and value of a balance do not belong together: nothing there yet worth something, or opposite signs. */

import { balancesOf } from '../ledger/balances.ts';
import { type Amount } from '../values/exact.ts';
import { type Balance } from '../ledger/movement.ts';
import { type StatedBalance } from '../ledger/post-movements-stated.ts';
import { type CompanyEvidence } from './company-evidence.ts';
import { type Discrepancy } from './discrepancy.ts';
import { amountForPeople, quantityForPeople } from './figures.ts';
import { entriesAt } from './find-stock-tab-differences.ts';
import { rowsOf } from './find-never-received.ts';
import { makeDiscrepancy } from './make-discrepancy.ts';

/** Items whose shortage another finding tells whole are left out: their value is an estimate anyway. */
export function findValueResidues(
  evidence: CompanyEvidence,
  explained: ReadonlySet<string>,
): readonly Discrepancy[] {
  const balances = evidence.balances ?? balancesOf(evidence.ledger, evidence.asOf);
  const computed = balances
    .filter((balance) => !explained.has(balance.item) && isOdd(balance))
    .map((balance) => residue(balance, evidence));
  const stated = evidence.stated.flatMap((statement) =>
    statement.value !== undefined && isOdd({ ...statement, value: statement.value })
      ? [statedResidue({ ...statement, value: statement.value }, evidence)]
      : [],
  );
  return [...computed, ...stated];
}

function isOdd({ quantity, value }: Pick<Balance, 'quantity' | 'value'>): boolean {
  return quantity === 0 ? value !== 0 : Math.sign(quantity) * value < 0;
}

/** The same in the user's own stock tab: its figures contradict each other whatever the ledger says. */
function statedResidue(
  statement: StatedBalance & { readonly value: Amount },
  evidence: CompanyEvidence,
): Discrepancy {
  const { item, warehouse = '', lot = '', quantity, value, lines } = statement;
  return makeDiscrepancy(
    {
      code: quantity === 0 ? 'valueWithoutQuantity' : 'valueAgainstQuantity',
      identity: 'statedValueResidue',
      about: [lines[0]!.source.tab, statement.date ?? ''],
      item,
      warehouse,
      lot,
      expected: 0,
      actual: value,
      measure: 'value',
      parameters: {
        quantity: quantityForPeople(quantity, evidence.unitOf(item)),
        value: amountForPeople(value, evidence.settings.amountScale),
      },
      rows: lines.map(({ source }) => source),
      field: 'balanceValue',
    },
    evidence,
  );
}

function residue(balance: Balance, evidence: CompanyEvidence): Discrepancy {
  const { item, warehouse, lot, quantity, value } = balance;
  const entries = entriesAt({ item, warehouse, lot }, evidence);
  return makeDiscrepancy(
    {
      code: quantity === 0 ? 'valueWithoutQuantity' : 'valueAgainstQuantity',
      identity: 'valueResidue',
      item,
      warehouse,
      lot,
      expected: 0,
      actual: value,
      measure: 'value',
      parameters: {
        quantity: quantityForPeople(quantity, evidence.unitOf(item)),
        value: amountForPeople(value, evidence.settings.amountScale),
      },
      rows: rowsOf([...entries].reverse().slice(0, 1), evidence),
      field: 'amount',
      entries,
    },
    evidence,
  );
}
