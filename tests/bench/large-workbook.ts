/** A workbook of one firm with as many rows as a bench wants: purchases, sales and a stock tab, seeded. */

import { strToU8, zipSync } from 'fflate';

export interface LargeWorkbookOptions {
  /** Rows of purchases and sales together. */
  readonly rows: number;
  readonly items: number;
  /** "stated": the stock tab holds figures, a few of them wrong. "formulas": it computes them by SUMIFS. */
  readonly stock: 'stated' | 'formulas';
  readonly seed?: number;
}

interface Movement {
  readonly date: number;
  readonly item: number;
  readonly quantity: number;
  readonly price: number;
}

/** Serial of 1 January 2026. */
const FIRST_DAY = 46_023;
const DAYS = 300;
/** Every so many-th stated balance is off by one. */
const WRONG_EVERY = 100;

/** The workbook's bytes. Everything ever sold was bought before, so nothing goes below zero. */
export function largeWorkbook(options: LargeWorkbookOptions): Uint8Array {
  const { purchases, sales, stock } = movementsOf(options);
  const half = purchases.length;
  const tabs = [
    [
      '采购入库',
      journalXml(purchases, 'PI', [
        '日期',
        '单据编号',
        '商品编码',
        '商品名称',
        '数量',
        '单价',
        '金额',
      ]),
    ],
    [
      '销售出库',
      journalXml(sales, 'SO', ['日期', '单据编号', '商品编码', '商品名称', '数量', '单价', '金额']),
    ],
    ['库存', stockXml(stock, options.stock, half + 1, sales.length + 1)],
  ] as const;
  return zipSync(packageOf(tabs), { level: 1 });
}

function movementsOf({ rows, items, seed = 1 }: LargeWorkbookOptions): {
  readonly purchases: readonly Movement[];
  readonly sales: readonly Movement[];
  readonly stock: readonly { readonly bought: number; readonly sold: number }[];
} {
  const random = mulberry(seed);
  const purchases: Movement[] = [];
  const sales: Movement[] = [];
  const stock = Array.from({ length: items }, () => ({ bought: 0, sold: 0 }));
  for (let row = 0; row < rows; row += 1) {
    const item = row % items;
    const date = FIRST_DAY + Math.floor((row / rows) * DAYS);
    const place = stock[item]!;
    const isPurchase = Math.floor(row / items) % 2 === 0;
    const price = 2 + ((item * 37) % 500) / 100;
    if (isPurchase) {
      const quantity = 20 + Math.floor(random() * 80);
      place.bought += quantity;
      purchases.push({ date, item, quantity, price });
    } else {
      const quantity = 1 + Math.floor(random() * (place.bought - place.sold));
      place.sold += quantity;
      sales.push({ date, item, quantity, price: Math.round(price * 140) / 100 });
    }
  }
  return { purchases, sales, stock };
}

function journalXml(
  movements: readonly Movement[],
  prefix: string,
  headers: readonly string[],
): string {
  const rows = movements.map(({ date, item, quantity, price }, index) => {
    const row = index + 2;
    const amount = Math.round(quantity * price * 100) / 100;
    return (
      `<row r="${row}"><c r="A${row}" s="1"><v>${date}</v></c>${text(`B${row}`, `${prefix}-${100_000 + index}`)}` +
      `${text(`C${row}`, codeOf(item))}${text(`D${row}`, `商品 ${item}`)}<c r="E${row}"><v>${quantity}</v></c>` +
      `<c r="F${row}"><v>${price}</v></c><c r="G${row}"><v>${amount}</v></c></row>`
    );
  });
  return sheetXml([headerXml(headers), ...rows]);
}

function stockXml(
  stock: readonly { readonly bought: number; readonly sold: number }[],
  kind: LargeWorkbookOptions['stock'],
  lastPurchase: number,
  lastSale: number,
): string {
  const rows = stock.map(({ bought, sold }, item) => {
    const row = item + 2;
    const names = `${text(`A${row}`, codeOf(item))}${text(`B${row}`, `商品 ${item}`)}`;
    if (kind === 'formulas') {
      const sum = (tab: string, last: number): string =>
        `SUMIFS(${tab}!$E$2:$E$${last},${tab}!$C$2:$C$${last},A${row})`;
      return (
        `<row r="${row}">${names}<c r="C${row}"><f>${sum('采购入库', lastPurchase)}</f></c>` +
        `<c r="D${row}"><f>${sum('销售出库', lastSale)}</f></c><c r="E${row}"><f>C${row}-D${row}</f></c></row>`
      );
    }
    const balance = bought - sold + (item % WRONG_EVERY === 7 ? 1 : 0);
    return (
      `<row r="${row}">${names}<c r="C${row}"><v>${bought}</v></c><c r="D${row}"><v>${sold}</v></c>` +
      `<c r="E${row}"><v>${balance}</v></c></row>`
    );
  });
  const headers = ['商品编码', '商品名称', '入库数量', '出库数量', '结存数量'];
  return sheetXml([headerXml(headers), ...rows]);
}

function codeOf(item: number): string {
  return `SKU-${String(item).padStart(5, '0')}`;
}

function text(cell: string, value: string): string {
  return `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

function headerXml(headers: readonly string[]): string {
  const cells = headers.map((header, index) => text(`${String.fromCharCode(65 + index)}1`, header));
  return `<row r="1">${cells.join('')}</row>`;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function sheetXml(rows: readonly string[]): string {
  return `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

function packageOf(
  tabs: readonly (readonly [name: string, xml: string])[],
): Record<string, Uint8Array> {
  const sheets = tabs.map(
    ([name], index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const relations = tabs.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const overrides = tabs.map(
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}<Relationship Id="rId99" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
  for (const [index, [, xml]] of tabs.entries()) parts[`xl/worksheets/sheet${index + 1}.xml`] = xml;
  return Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
}

/** A small seeded generator (mulberry32), so that every run measures the same rows. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
