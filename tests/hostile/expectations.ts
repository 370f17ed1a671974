/** What the manifest of the hostile files says in words of each file's rows, sums, dates and messages, as far as a program can check it. */

export interface Expectation {
  /** Codes of which a refusal has one. */
  readonly refusals?: readonly string[];
  /** Codes of notes that must be there. */
  readonly notes?: readonly string[];
  /** Rows of data in the first table, or in the first table of the tab called `tab`. */
  readonly rows?: number;
  readonly register?: string;
  readonly tab?: string;
  /** Control totals, by field. */
  readonly totals?: Readonly<Record<string, string>>;
  /** A kind of question that may stand for `totals`, or that must be asked where there are none. */
  readonly asks?: readonly string[];
  /** Cells by address, "Sheet!A1" or "A1" of the first tab. */
  readonly cells?: Readonly<Record<string, unknown>>;
  readonly tabs?: readonly string[];
  /** Codes of issues with how many there are at least. */
  readonly issues?: Readonly<Record<string, number>>;
  readonly dateSystem?: number;
  readonly format?: string;
  /** Text that must not be anywhere in what was read. */
  readonly without?: string;
}

const TOO_LARGE = ['fileTooBigInside', 'fileTooManyCells', 'fileUnsafe'];
const DAMAGED = ['fileDamaged'];
const GOOD = { register: 'purchase', rows: 10, totals: { quantity: '583' } } as const;

export const EXPECTATIONS: Readonly<Record<string, Expectation>> = {
  'gen-control-good-purchase.xlsx': {
    register: 'purchase',
    rows: 20,
    totals: { quantity: '1036', amount: '28711.51' },
    tabs: ['采购入库'],
  },
  'gen-zipbomb-sheet-1.1GB.xlsx': { refusals: TOO_LARGE },
  'gen-zip-overlapping-entries.xlsx': { refusals: TOO_LARGE },
  'gen-billion-laughs-sheet.xlsx': { refusals: ['fileUnsafe'] },
  'gen-xxe-file.xlsx': { refusals: ['fileUnsafe'], without: 'root:' },
  'gen-xml-utf16-sheet.xlsx': { register: 'purchase', rows: 8, totals: { quantity: '400' } },
  'gen-truncated-50pct.xlsx': { refusals: DAMAGED },
  'gen-zero-bytes.xlsx': { refusals: ['fileEmpty'] },
  'gen-random-bytes.xlsx': { refusals: ['fileNotWorkbook'] },
  'gen-bitflip.xlsx': { refusals: DAMAGED },
  'gen-html-table-named.xls': { format: 'html', rows: 10, totals: { quantity: '55' } },
  'gen-csv-named.xlsx': { format: 'csv', rows: 1 },
  'poi-xls-named.xlsx': { format: 'xls', rows: 1 },
  'gen-missing-workbook-part.xlsx': { refusals: DAMAGED },
  'gen-declared-dimension-full-sheet.xlsx': GOOD,
  'gen-60k-empty-formatted-rows.xlsx': GOOD,
  'gen-merge-whole-sheet-overlapping.xlsx': { rows: 5, notes: ['mergesIgnored', 'mergeTooLarge'] },
  'gen-formula-injection.xlsx': { rows: 15, totals: { quantity: '15' } },
  'gen-formula-errors-circular-external.xlsx': {
    rows: 4,
    totals: { quantity: '3' },
    issues: { quantityUncalculated: 1, quantityError: 1, quantityNotNumber: 1 },
    notes: ['formulasWithoutResult'],
  },
  'gen-string-32767.xlsx': { rows: 1 },
  'gen-unicode-rtl-emoji-zerowidth.xlsx': {
    rows: 32,
    issues: { lookAlike: 1, columnTextCleaned: 1 },
  },
  'gen-number-formats-as-text.xlsx': {
    rows: 51,
    issues: { quantityAmbiguous: 1, quantityNotNumber: 1 },
    asks: ['decimalMark'],
  },
  'gen-dates-hostile.xlsx': {
    rows: 45,
    issues: { dateImpossible: 5, dateAmbiguous: 1 },
    asks: ['dateOrder'],
    cells: { A6: 60 },
  },
  'gen-headers-prototype-pollution.xlsx': { tab: '__proto__', rows: 2 },
  'gen-duplicate-headers-repeated-header-subtotals.xlsx': { rows: 2 },
  'gen-two-row-header-jxc.xlsx': {
    register: 'stock',
    rows: 10,
    totals: {
      openingQuantity: '550',
      quantityIn: '275',
      quantityOut: '165',
      balanceQuantity: '660',
    },
  },
  'gen-gbk-purchase.csv': { rows: 12, totals: { quantity: '78' }, notes: ['encodingGuessed'] },
  'gen-utf8-bom.csv': { rows: 12, totals: { quantity: '78' }, cells: { A1: '日期' } },
  'gen-semicolon-decimal-comma.csv': {
    rows: 8,
    totals: { quantity: '40' },
    asks: ['decimalMark', 'register', 'column'],
  },
  'gen-unclosed-quote.csv': { refusals: ['quoteNotClosed'] },
  'gen-lone-surrogate-invalid-utf8.csv': { rows: 1, notes: ['charactersReplaced'] },
  'blns-as-register.csv': { rows: 485, totals: { quantity: '485' } },
  'poi-poc-xmlbomb.xlsx': { refusals: ['fileUnsafe'] },
  'poi-poc-shared-strings.xlsx': { refusals: TOO_LARGE },
  'poi-xlsx-corrupted.xlsx': { refusals: DAMAGED },
  'poi-protected_passtika.xlsx': { refusals: ['fileProtected'] },
  'poi-password.xls': { refusals: ['fileProtected'] },
  'poi-1904DateWindowing.xls': { dateSystem: 1904 },
  'poi-link-external-workbook-a.xlsx': { rows: 1 },
  'poi-SimpleMacro.xlsm': { notes: ['macrosIgnored'], rows: 1 },
  'poi-unicodeSheetName.xlsx': { rows: 8 },
  'poi-59746_NoRowNums.xlsx': { cells: { A1: 'Checked' } },
  'poi-TwoSheetsOneHidden.xlsx': { tabs: ['Sheet1', 'Sheet2'] },
  'poi-WithEmbeded.xlsx': { notes: ['objectsIgnored'] },
  'exceljs-invalid-xml.xlsx': { refusals: DAMAGED },
  'calamine-pass_protected.xlsx': { refusals: ['fileProtected'] },
  'calamine-has_x000D_.xlsx': { without: '_x000D_' },
  'calamine-too_small.xls': { refusals: ['fileNotWorkbook', 'fileDamaged'] },
  'calamine-issue_666_panic.xlsb': { refusals: ['fileNoCells', 'fileDamaged'] },
  'calamine-vba.xlsm': { notes: ['macrosIgnored', 'noCells'] },
  'calamine-encoded_entities.xlsx': { without: '&amp;' },
  'grist-test_falsy_cells.xlsx': { rows: 2 },
  'sheetjs-1904.xlsb': { dateSystem: 1904 },
};
