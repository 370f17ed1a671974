/** C12: quantity and value of a balance do not belong together: nothing there yet worth something, or opposite signs. */

import { balancesOf } from '../ledger/balances.ts';
import { type Balance } from '../ledger/movement.ts';
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
  return balancesOf(evidence.ledger, evidence.asOf)
    .filter(({ item, quantity, value }) => {
      if (explained.has(item)) return false;
      return quantity === 0 ? value !== 0 : Math.sign(quantity) * value < 0;
    })
    .map((balance) => residue(balance, evidence));
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
