/** The inspect report as a person reads it in a terminal. */

import { type LocalText, type Locale } from '../../core/values/catalogue/entry.ts';
import { fieldTextOf, registerTextOf } from '../../core/contract/name-texts.ts';
import { type InspectReport, type TableReport } from '../../core/contract/inspect-report.ts';
import { columnNumber } from '../../core/workbook/tab-content.ts';
import { figureText, percentText } from './figure-text.ts';
import { safeText } from './safe-text.ts';
import { tableLines } from './table-text.ts';

type InspectedFileReport = InspectReport['files'][number];
type TabReport = InspectedFileReport['tabs'][number];

const TEXTS = {
  empty: { zh: '空表', en: 'empty' },
  hidden: { zh: '隐藏', en: 'hidden' },
  sure: { zh: '把握', en: 'sure' },
  header: { zh: '表头第', en: 'header row' },
  noHeader: { zh: '没有表头', en: 'no header' },
  rows: { zh: '行数据，第', en: 'data rows,' },
  noRows: { zh: '没有数据行', en: 'no data rows' },
  row: { zh: '行', en: '' },
  kept: { zh: '另有列（原样保留）', en: 'Also there, kept as it is' },
  totals: { zh: '合计', en: 'Totals' },
  asks: { zh: '要确认', en: 'To settle' },
  refused: { zh: '读不了', en: 'Cannot be read' },
} as const satisfies Record<string, LocalText>;

/** Spans and columns shown of one tab before the rest is only counted. */
const MAX_SPANS = 4;

/** Lines of the report, file by file and tab by tab. */
export function inspectionLines(inspection: InspectReport, locale: Locale): readonly string[] {
  return inspection.files.flatMap((file) => [...fileLines(file, locale), '']).slice(0, -1);
}

function fileLines(file: InspectedFileReport, locale: Locale): readonly string[] {
  const name = safeText(file.file);
  const format = file.format === null ? '' : ` (${file.format})`;
  if (file.refusal !== null) {
    return [
      `${name}`,
      `  ${TEXTS.refused[locale]}: ${file.refusal.text[locale]} [${file.refusal.code}]`,
    ];
  }
  const notes = file.notes.flatMap(({ text }) =>
    text === null ? [] : [`  · ${safeText(text[locale])}`],
  );
  return [`${name}${format}`, ...notes, ...file.tabs.flatMap((tab) => tabLines(tab, locale))];
}

function tabLines(tab: TabReport, locale: Locale): readonly string[] {
  const hidden = tab.hidden ? ` [${TEXTS.hidden[locale]}]` : '';
  const name = locale === 'zh' ? `「${safeText(tab.name)}」` : `“${safeText(tab.name)}”`;
  if (tab.tables.length === 0) return [`  ${name}${hidden} ${TEXTS.empty[locale]}`];
  return tab.tables.flatMap((table) => [
    `  ${name}${hidden} ${headlineOf(table, locale)}`,
    ...tableDetailLines(table, locale),
  ]);
}

function headlineOf(table: TableReport, locale: Locale): string {
  const register = registerTextOf(table.register)[locale];
  const sure =
    locale === 'zh'
      ? `${TEXTS.sure.zh} ${percentText(table.confidence)}`
      : `${percentText(table.confidence)} ${TEXTS.sure.en}`;
  return [register, sure, headerTextOf(table, locale), rowsTextOf(table, locale)].join(' · ');
}

function headerTextOf({ headerRows }: TableReport, locale: Locale): string {
  if (headerRows.length === 0) return TEXTS.noHeader[locale];
  return `${TEXTS.header[locale]} ${headerRows.join(', ')} ${TEXTS.row[locale]}`.trimEnd();
}

function rowsTextOf({ dataRows, rowCount }: TableReport, locale: Locale): string {
  if (rowCount === 0) return TEXTS.noRows[locale];
  const spans = dataRows
    .slice(0, MAX_SPANS)
    .map(([from, to]) => (from === to ? String(from) : `${from}-${to}`));
  const more = dataRows.length > MAX_SPANS ? ', …' : '';
  return `${figureText(String(rowCount))} ${TEXTS.rows[locale]} ${spans.join(', ')}${more} ${TEXTS.row[locale]}`.trimEnd();
}

function tableDetailLines(table: TableReport, locale: Locale): readonly string[] {
  const rows = Object.entries(table.columns).flatMap(([field, match]) => {
    if (match === undefined) return [];
    const total = table.totals[field];
    return [
      [
        match.column,
        safeText(match.header),
        fieldTextOf(field)[locale],
        percentText(match.confidence),
        total === undefined ? '' : `${TEXTS.totals[locale]} ${figureText(total)}`,
      ],
    ];
  });
  rows.sort(([left = ''], [right = '']) => columnNumber(left)! - columnNumber(right)!);
  const columns = [{}, { widthMax: 30 }, {}, { side: 'start' }, { side: 'start' }] as const;
  const extra = table.extraColumns.map(({ column, header }) => `${column} ${safeText(header)}`);
  return [
    ...tableLines(rows, columns, '      '),
    ...(extra.length === 0 ? [] : [`      ${TEXTS.kept[locale]}: ${extra.join(' · ')}`]),
    ...table.questions.flatMap((question) => questionLines(question, locale)),
  ];
}

function questionLines(
  question: TableReport['questions'][number],
  locale: Locale,
): readonly string[] {
  const choices = question.choices.map((choice) => safeText(choice)).join(' / ');
  const tail = choices === '' ? '' : ` (${choices})`;
  return [`      ? ${TEXTS.asks[locale]}: ${safeText(question.text[locale])}${tail}`];
}
