/**
 * Stock written in one column a place becomes one table a place: same rows and keys, the place's column as the balance, its
 * header as the warehouse. What is asked about it is asked once.
 */

import { type FieldId } from '../../registers/field.ts';
import { type ColumnMatch, type RecognisedTable } from '../recognition.ts';
import { type Answers } from './answers.ts';
import { isPlaceName, placeColumns } from './place-columns.ts';
import { type ColumnHeader } from './raw-table.ts';
import { type TableDraft } from './table-draft.ts';

/** Nothing but its name says that a column is a place. */
const CONFIDENCE = 0.6;
/** What behind the name of a place says what is counted there: "一号店库存". */
const COUNTED = /\s*(?:库存数?量?|结存数?量?|数量|stock|qty|quantity|on hand)$/iu;

/** The columns of a stock table that each hold the stock of one place, where none holds it all. */
export function placesOf(draft: TableDraft, register: Register, mapped: Mapped): Places {
  if (register !== 'stock' || mapped.has('warehouse')) return [];
  const balance = mapped.get('balanceQuantity');
  if (balance !== undefined && !isOfPlace(balance.header)) return [];
  const places = placeColumns(draft.columns, withoutBalance(mapped));
  return places.length >= 2 ? places : [];
}

type Register = RecognisedTable['register'];
type Places = readonly ColumnHeader[];
type Mapped = ReadonlyMap<FieldId, { readonly column: number; readonly header: string }>;

/** "总仓库存" is the stock of one place, "当前库存" that of all. */
function isOfPlace(header: string): boolean {
  const name = nameOf(header);
  return name !== header.trim() && isPlaceName(name);
}

function withoutBalance<Match>(columns: ReadonlyMap<FieldId, Match>): ReadonlyMap<FieldId, Match> {
  return new Map([...columns].filter(([field]) => field !== 'balanceQuantity'));
}

/** The table by itself, or one table for each of its places unless a person has said no. */
export function splitPlaces(
  table: RecognisedTable,
  draft: TableDraft,
  answers: Answers,
): readonly RecognisedTable[] {
  const places = placesOf(draft, table.register, table.columns);
  if (places.length === 0) return [table];
  const keys = withoutBalance(table.columns);
  const answer = answers.find('unpivot');
  if (answer !== undefined && answer !== 'split') return [{ ...table, columns: keys }];
  const columns = new Set(places.map(({ column }) => column));
  const extraColumns = table.extraColumns.filter(({ column }) => !columns.has(column));
  return places.map((place, index) => ({
    ...table,
    questions: index === 0 ? table.questions : [],
    columns: new Map([...keys, ['balanceQuantity', matchOf(place)]]),
    extraColumns,
    constants: { ...table.constants, warehouse: nameOf(place.text) },
  }));
}

function nameOf(header: string): string {
  const name = header.trim().replace(COUNTED, '').trim();
  return name === '' ? header.trim() : name;
}

function matchOf({ column, text }: ColumnHeader): ColumnMatch {
  return {
    column,
    header: text,
    confidence: CONFIDENCE,
    evidence: [
      {
        kind: 'header',
        weight: CONFIDENCE,
        text: {
          zh: `「${text}」像是一个地方的名字，旁边还有别的地方`,
          en: `“${text}” looks like the name of a place, beside other places`,
        },
      },
    ],
  };
}
