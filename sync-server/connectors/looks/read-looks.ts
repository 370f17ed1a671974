/** Reads how the tabs of an .xlsx look, beside what stands in them. What cannot be told is left out, never guessed. */

import { type ConditionLook, type WebCondition } from '../../../core/contract/web-condition.ts';
import {
  type NotShown,
  type WebFilter,
  type WebLook,
  type WebTab,
} from '../../../core/contract/web-workbook.ts';
import { type XmlEvents, XmlScanner } from '../xml/xml-scanner.ts';
import { toUtf8 } from '../xml/to-utf8.ts';
import { findMainPart, readRelations, type Relation, requiredPart } from '../xlsx/package-parts.ts';
import { readWorkbookPart } from '../xlsx/read-workbook-part.ts';
import { type ZipEntry } from '../zip/read-directory.ts';
import { type ZipPackage } from '../zip/zip-package.ts';
import { CellNotesReader } from './cell-notes-reader.ts';
import { type StyleRun } from './look-runs.ts';
import { readDefinedNames } from './read-defined-names.ts';
import { readConditionLooks } from './read-condition-looks.ts';
import { readColours, readStyleLooks } from './read-style-looks.ts';
import { conditionsOf } from './sheet-conditions-reader.ts';
import { type ColumnLook, SheetLooksReader } from './sheet-looks-reader.ts';
import { type ColourOf, colourReader, readThemeColours } from './theme-colours.ts';

export interface TabLooks {
  readonly name: string;
  /** Undefined when there are more than are kept. */
  readonly runs: readonly StyleRun[] | undefined;
  readonly columns: readonly ColumnLook[];
  readonly defaultWidth: number | undefined;
  /** Row and points. */
  readonly heights: readonly (readonly [row: number, points: number])[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly filter: Omit<WebFilter, 'hides'> | undefined;
  /** Whether the rows its filter hides follow from what was chosen in it. */
  readonly isFilterKnown: boolean;
  readonly validations: WebTab['validations'];
  readonly notes: WebTab['notes'];
  readonly colour: string | undefined;
  readonly conditions: readonly WebCondition[];
  /** What it has that cannot be shown. */
  readonly notShown: ReadonlySet<NotShown>;
}

/** The look of each cell style, and of each worksheet in the order of the workbook. */
export interface WorkbookLooks {
  readonly styles: readonly WebLook[];
  readonly tabs: readonly TabLooks[];
}

/** Parts of a tab that the page has nothing for. */
const PARTS: Readonly<Record<string, NotShown>> = {
  drawing: 'drawings',
  pivotTable: 'pivots',
  table: 'tables',
};

/** Of a package that was read without refusal; refuses like reading it does. */
export async function readLooks(zip: ZipPackage): Promise<WorkbookLooks> {
  const main = findMainPart(zip);
  const bytes = zip.readWhole(requiredPart(zip, main));
  const relations = readRelations(zip, main);
  const names = readDefinedNames(bytes, main);
  const theme = partOf(zip, relations, 'theme');
  const themeColours = theme && readThemeColours(zip.readWhole(theme), theme.name);
  const part = partOf(zip, relations, 'styles');
  const styles = part && { bytes: zip.readWhole(part), part: part.name };
  const colourOf = styles
    ? readColours(styles.bytes, styles.part, themeColours)
    : colourReader(themeColours);
  const conditionLooks = styles ? readConditionLooks(styles.bytes, styles.part, colourOf) : [];
  const tabs: TabLooks[] = [];
  for (const { name, relation } of readWorkbookPart(bytes, main).sheets) {
    const found = relations.find(({ id }) => id === relation);
    if (found?.kind !== 'worksheet') continue;
    tabs.push(await readTab(zip, { name, part: found.target, names, colourOf, conditionLooks }));
  }
  return { styles: styles ? readStyleLooks(styles.bytes, styles.part, colourOf) : [], tabs };
}

interface TabPart {
  readonly name: string;
  readonly part: string;
  readonly names: ReadonlyMap<string, string>;
  readonly colourOf: ColourOf;
  readonly conditionLooks: readonly ConditionLook[];
}

async function readTab(
  zip: ZipPackage,
  { name, part, names, colourOf, conditionLooks }: TabPart,
): Promise<TabLooks> {
  const sheet = new SheetLooksReader(names, conditionLooks);
  await scan(zip, requiredPart(zip, part), sheet);
  const notes = new CellNotesReader();
  const relations = readRelations(zip, part);
  const held = partOf(zip, relations, 'comments');
  if (held !== undefined) await scan(zip, held, notes);
  const { cells, columns, defaultWidth, heights, frozenRows, frozenColumns } = sheet;
  const { filter, rules, tabColour } = sheet;
  const { conditions, unknown } = conditionsOf(sheet.conditions.read, conditionLooks, colourOf);
  return {
    name,
    runs: cells.isOverflowing ? undefined : cells.runs,
    columns,
    defaultWidth,
    heights,
    frozenRows,
    frozenColumns,
    filter: filter.filter,
    isFilterKnown: filter.isKnown,
    validations: rules.rules,
    notes: notes.notes,
    colour: tabColour && colourOf((attribute) => tabColour.get(attribute)),
    conditions,
    notShown: new Set<NotShown>([
      ...(unknown > 0 ? (['conditions'] as const) : []),
      ...(filter.isKnown ? [] : (['filters'] as const)),
      ...relations.flatMap(({ kind }) => (Object.hasOwn(PARTS, kind) ? [PARTS[kind]!] : [])),
    ]),
  };
}

function partOf(
  zip: ZipPackage,
  relations: readonly Relation[],
  kind: string,
): ZipEntry | undefined {
  const relation = relations.find((given) => given.kind === kind && !given.isExternal);
  return relation && zip.find(relation.target);
}

async function scan(zip: ZipPackage, entry: ZipEntry, events: XmlEvents): Promise<void> {
  const scanner = new XmlScanner(entry.name, events);
  for await (const piece of toUtf8(zip.readPieces(entry), entry.name)) scanner.push(piece);
  scanner.finish();
}
