/** Silence where nothing is wrong: clean companies of every layout yield no issue, no discrepancy and no question. */

import assert from 'node:assert/strict';
import { defaultSettings } from '../../core/registers/company-settings.ts';
import { reconcileCompany } from '../../core/reconcile-company.ts';
import { type Reconciliation } from '../../core/contract/report-reconciliation.ts';
import { type CostingMethod } from '../../core/ledger/movement.ts';
import { CLEAN_LAYOUTS, cleanCompany, type CleanCompanyOptions } from '../support/clean-company.ts';
import { contentOfDescription } from '../support/content-of-description.ts';

function reconcileClean(options: CleanCompanyOptions, method?: CostingMethod): Reconciliation {
  const company = cleanCompany(options);
  return reconcileCompany(
    company.files.map(({ file, description }) => contentOfDescription(description, file)),
    { settings: defaultSettings(company.today), ...(method && { method }) },
  );
}

/** What was found, in a line each, so that a failure shows the false alarm itself. */
function findings({ issues, discrepancies }: Reconciliation): readonly string[] {
  return [...issues, ...discrepancies].map(
    ({ code, parameters }) => `${code} ${JSON.stringify(parameters)}`,
  );
}

/** The rules of the check-up that were looked at and hold. */
function rulesKept({ checkUp }: Reconciliation): readonly number[] {
  return checkUp.flatMap(({ number, holds }) => (holds ? [number] : []));
}

/** Small ones everywhere; large ones where the layout could make a difference to a large one. */
const CASES: readonly CleanCompanyOptions[] = [
  ...CLEAN_LAYOUTS.flatMap((layout): readonly CleanCompanyOptions[] => [
    { layout, locale: 'zh', items: 30, seed: 1 },
    { layout, locale: 'en', items: 30, seed: 7 },
    { layout, locale: 'zh', items: 120, seed: 3 },
    { layout, locale: 'en', items: 400, seed: 11 },
  ]),
  { layout: 'template', locale: 'zh', items: 2000, seed: 5 },
  { layout: 'departments', locale: 'en', items: 2000, seed: 6 },
  { layout: 'lots', locale: 'en', items: 2000, seed: 8 },
  { layout: 'log', locale: 'zh', items: 2000, seed: 9 },
];

describe('a company with nothing wrong', () => {
  for (const options of CASES) {
    const { layout, locale, items, seed } = options;
    it(`is met with silence: ${layout}, ${locale}, ${items} items, seed ${seed}`, () => {
      const reconciliation = reconcileClean(options);
      assert.deepEqual(findings(reconciliation), []);
      assert.deepEqual(rulesKept(reconciliation), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      assert.ok(reconciliation.lineCount > items);
      assert.ok(reconciliation.movementCount > items);
      const questions = reconciliation.files.flatMap(({ tabs }) =>
        tabs.flatMap(({ recognised }) => recognised.tables.flatMap((table) => table.questions)),
      );
      assert.deepEqual(questions, []);
    });
  }

  const methods = ['fifo', 'monthlyAverage', 'specificLot', 'standard'] as const;
  for (const method of methods) {
    it(`is met with silence under ${method}`, () => {
      const options = { layout: 'lots', locale: 'zh', items: 60, seed: 13 } as const;
      assert.deepEqual(findings(reconcileClean(options, method)), []);
    });
  }
});
