/** A small wholesaler to try the product on: three months of its books, with mistakes put in on purpose. */

import { REGISTER_IDS, type RegisterId } from '../core/registers/register.ts';
import { REGISTERS } from '../core/registers/registers.ts';
import { type Locale, type LocalText } from '../core/values/catalogue/entry.ts';
import { type CivilDate } from '../core/values/civil-date.ts';
import { choiceLists } from './choice-lists.ts';
import { simulateTrade } from './company/simulate-trade.ts';
import { registerTab } from './register-tab.ts';
import { type RowValues } from './register-tab-options.ts';
import { plantCountErrors } from './sample/plant-count-errors.ts';
import { plantDocumentErrors } from './sample/plant-document-errors.ts';
import { plantLedgerErrors } from './sample/plant-ledger-errors.ts';
import { plantMasterErrors } from './sample/plant-master-errors.ts';
import { plantRowErrors } from './sample/plant-row-errors.ts';
import { type PlantedError } from './sample/planted-error.ts';
import { draftOf, type SampleDraft } from './sample/sample-draft.ts';
import { type WorkbookDescription } from './workbook-description.ts';

const NAME: LocalText = { zh: '晨光商贸-样例账本.xlsx', en: 'dawn-trading-sample.xlsx' };
const TITLE: LocalText = { zh: '晨光商贸：样例账本', en: 'Dawn Trading: sample book' };
/** In the past wherever the product runs, so that nothing is in the future but what was put there. */
const FIRST_DAY = '2025-09-01' as CivilDate;
const DAYS = 91;
const GOODS = 40;
const SEED = 20250901;

export interface SampleWorkbook {
  readonly name: string;
  readonly description: WorkbookDescription;
}

/** The workbooks of the sample company; the same on every call. */
export function buildSampleCompany(locale: Locale): readonly SampleWorkbook[] {
  const { rows } = draftSample(locale);
  const tabNames = new Map(
    REGISTER_IDS.map((id): [RegisterId, string] => [id, REGISTERS[id].name[locale]]),
  );
  const registers = REGISTER_IDS.map((id) => REGISTERS[id]);
  const lists = choiceLists(registers, locale);
  const tabs = registers.map((register) =>
    registerTab({
      register,
      locale,
      tabNames,
      sourceOf: lists.sourceOf,
      rows: rows[register.id].map(withTotal),
    }),
  );
  return [
    {
      name: NAME[locale],
      description: { locale, title: TITLE[locale], tabs: [...tabs, lists.tab] },
    },
  ];
}

/** What the formula of the total comes to: there is no tax in these books. */
function withTotal(row: RowValues): RowValues {
  const { amount } = row;
  if (amount === undefined) return row;
  return { ...row, amountWithTax: typeof amount === 'object' ? amount.typed : amount };
}

/** What was put into the sample company, and in which cell's row. */
export function sampleErrors(locale: Locale): readonly PlantedError[] {
  return draftSample(locale).planted();
}

function draftSample(locale: Locale): SampleDraft {
  const books = simulateTrade({
    seed: SEED,
    goods: GOODS,
    locale,
    warehouses: 2,
    firstDay: FIRST_DAY,
    days: DAYS,
    hasLots: true,
    hasOrders: true,
    hasReturns: true,
  });
  const draft = draftOf(books);
  plantLedgerErrors(draft);
  plantCountErrors(draft);
  plantDocumentErrors(draft);
  plantRowErrors(draft);
  plantMasterErrors(draft);
  return draft;
}
