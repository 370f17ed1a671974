/** The workbook of the reader bench: 12 columns as registers have them, as Excel writes them (shared texts, styles for dates). */

import { strToU8, zipSync } from 'fflate';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Serial of 1 January 2026. */
const FIRST_DAY = 46_023;
const ITEMS = 2_000;
const HEADERS = [
  '日期',
  '单据编号',
  '商品编码',
  '商品名称',
  '规格型号',
  '单位',
  '数量',
  '单价',
  '金额',
  '仓库',
  '供应商',
  '备注',
];

/** The bytes of a workbook with so many rows below its header. */
export function readerWorkbook(rows: number): Uint8Array {
  const texts = new Map<string, number>();
  const shared = (text: string): number => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, texts.size);
    return texts.size - 1;
  };
  const lines = [
    rowXml(
      1,
      HEADERS.map((header) => ({ text: shared(header) })),
    ),
  ];
  for (let index = 0; index < rows; index += 1)
    lines.push(rowXml(index + 2, cellsOf(index, shared)));
  const sheet = `${XML}<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
  const strings = [...texts.keys()].map((text) => `<si><t>${text}</t></si>`).join('');
  return zipSync(
    {
      '[Content_Types].xml': strToU8(
        `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`,
      ),
      '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
      'xl/workbook.xml': strToU8(
        `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="采购入库" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
      'xl/styles.xml': strToU8(
        `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
      ),
      'xl/sharedStrings.xml': strToU8(
        `${XML}<sst xmlns="${MAIN}" count="${rows * 8}" uniqueCount="${texts.size}">${strings}</sst>`,
      ),
      'xl/worksheets/sheet1.xml': strToU8(sheet),
    },
    { level: 6 },
  );
}

type Cell = { readonly text: number } | { readonly value: number; readonly style?: number };

function cellsOf(index: number, shared: (text: string) => number): readonly Cell[] {
  const item = (index * 7) % ITEMS;
  const quantity = 1 + ((index * 13) % 97);
  const price = 2 + ((item * 37) % 500) / 100;
  return [
    { value: FIRST_DAY + Math.floor(index / 400), style: 1 },
    { text: shared(`RK-2026-${String(Math.floor(index / 5)).padStart(6, '0')}`) },
    { text: shared(`SP${String(item).padStart(6, '0')}`) },
    { text: shared(`商品 ${item} 号`) },
    { text: shared(`${(item % 20) * 50} ml`) },
    { text: shared('箱') },
    { value: quantity },
    { value: price },
    { value: Math.round(quantity * price * 100) / 100 },
    { text: shared(`${'甲乙丙丁'[index % 4]}号仓`) },
    { text: shared(`供应商 ${index % 60}`) },
    { text: shared(`第 ${index % 500} 批`) },
  ];
}

function rowXml(row: number, cells: readonly Cell[]): string {
  const written = cells.map((cell, index) => {
    const address = `${String.fromCharCode(65 + index)}${row}`;
    if ('text' in cell) return `<c r="${address}" t="s"><v>${cell.text}</v></c>`;
    const style = cell.style === undefined ? '' : ` s="${cell.style}"`;
    return `<c r="${address}"${style}><v>${cell.value}</v></c>`;
  });
  return `<row r="${row}" spans="1:${cells.length}">${written.join('')}</row>`;
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): Uint8Array {
  const all = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return strToU8(
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`,
  );
}
