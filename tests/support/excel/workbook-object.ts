/** Workbook, worksheets, tables, settings and comments of the model of Excel. */

import { chartsObject } from './chart-object.ts';
import { areaOf, sheetNameOf } from './excel-address.ts';
import { type ExcelBook } from './excel-book.ts';
import { ExcelFault } from './excel-fault.ts';
import { type Area, overlaps } from './excel-area.ts';
import { type ExcelComment, type ExcelSheet, type ExcelTable } from './excel-sheet.ts';
import { rangeObject } from './range-object.ts';
import { invalidArgument, itemNotFound, SimulatedObject } from './simulated-object.ts';

export function workbookObject(book: ExcelBook): SimulatedObject {
  return new SimulatedObject({
    type: 'Workbook',
    properties: { name: { get: () => book.name } },
    children: {
      worksheets: () => worksheetsObject(book),
      settings: () => settingsObject(book),
      comments: () => commentsObject(book),
      tables: () => tablesObject(book, () => book.sheets),
      functions: () =>
        new SimulatedObject({
          type: 'Functions',
          finders: {
            // Only what tells the date systems apart: days since the system's own first day.
            date: () =>
              new SimulatedObject({
                type: 'FunctionResult',
                properties: {
                  value: { get: () => (book.uses1904 ? 0 : 1462) },
                  error: { get: () => null },
                },
              }),
          },
        }),
      _Runtime: () =>
        new SimulatedObject({
          type: 'Runtime',
          properties: {
            enableEvents: {
              get: () => book.eventsEnabled,
              set: (isEnabled) => (book.eventsEnabled = isEnabled === true),
            },
          },
        }),
      application: () =>
        new SimulatedObject({
          type: 'Application',
          methods: {
            suspendScreenUpdatingUntilNextSync: () => undefined,
            suspendApiCalculationUntilNextSync: () => undefined,
          },
        }),
    },
  });
}

function worksheetsObject(book: ExcelBook): SimulatedObject {
  const one = (sheet: ExcelSheet | undefined): SimulatedObject | null =>
    sheet === undefined ? null : worksheetObject(book, sheet);
  return new SimulatedObject({
    type: 'WorksheetCollection',
    items: () => book.sheets.map((sheet) => worksheetObject(book, sheet)),
    item: (key) => one(book.sheetOf(key)),
    finders: {
      getItemOrNullObject: ([key]) => one(book.sheetOf(String(key))),
      getActiveWorksheet: () => one(book.sheetOf(book.activeSheet)),
      add: ([name]) => one(book.addSheet(String(name ?? `Sheet${book.sheets.length + 1}`))),
    },
    methods: {
      getCount: () => book.sheets.length,
      _RegisterDataChangedEvent: () => undefined,
      _RegisterActivatedEvent: () => undefined,
    },
  });
}

function worksheetObject(book: ExcelBook, sheet: ExcelSheet): SimulatedObject {
  const here = (address: string): SimulatedObject => rangeObject(book, sheet, areaOf(address));
  return new SimulatedObject({
    type: 'Worksheet',
    properties: {
      id: { get: () => sheet.id },
      name: { get: () => sheet.name, set: (name) => (sheet.name = String(name)) },
      position: { get: () => book.sheets.indexOf(sheet) },
      visibility: {
        get: () => sheet.visibility,
        set: (visibility) => setVisibility(book, sheet, visibility),
      },
    },
    children: {
      tables: () => tablesObject(book, () => [sheet]),
      charts: () => chartsObject(book, sheet),
      comments: () => commentListObject(book, sheet),
      customProperties: () => customPropertiesObject(sheet),
      autoFilter: () =>
        new SimulatedObject({
          type: 'AutoFilter',
          properties: {
            enabled: { get: () => sheet.isFiltered },
            isDataFiltered: { get: () => sheet.isFiltered },
          },
        }),
      protection: () =>
        new SimulatedObject({
          type: 'WorksheetProtection',
          properties: { protected: { get: () => sheet.isProtected } },
        }),
    },
    finders: {
      getRange: ([address]) =>
        here(address === null || address === undefined ? 'A1:XFD1048576' : String(address)),
      getRangeByIndexes: ([row, column, rowCount, columnCount]) =>
        rangeObject(book, sheet, {
          row: Number(row),
          column: Number(column),
          rowCount: Number(rowCount),
          columnCount: Number(columnCount),
        }),
      getCell: ([row, column]) =>
        rangeObject(book, sheet, {
          row: Number(row),
          column: Number(column),
          rowCount: 1,
          columnCount: 1,
        }),
      getUsedRangeOrNullObject: () => {
        const used = sheet.usedArea();
        return used === undefined ? null : rangeObject(book, sheet, used);
      },
    },
    methods: {
      activate: () => {
        if (sheet.visibility !== 'Visible') throw invalidArgument('a hidden sheet');
        book.activeSheet = sheet.id;
      },
      delete: () => {
        // Source: learn.microsoft.com, Worksheet.delete(): fails for very hidden sheets with InvalidOperation.
        if (sheet.visibility === 'VeryHidden')
          throw new ExcelFault('InvalidOperation', 'very hidden');
        book.sheets.splice(book.sheets.indexOf(sheet), 1);
      },
    },
  });
}

function setVisibility(book: ExcelBook, sheet: ExcelSheet, visibility: unknown): void {
  const others = book.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
  if (visibility !== 'Visible' && others.length === 0)
    throw invalidArgument('the only visible sheet');
  sheet.visibility = visibility as ExcelSheet['visibility'];
}

function tablesObject(book: ExcelBook, sheets: () => readonly ExcelSheet[]): SimulatedObject {
  const all = (): readonly (readonly [ExcelSheet, ExcelTable])[] =>
    sheets().flatMap((sheet) => sheet.tables.map((table) => [sheet, table] as const));
  const find = (key: string): SimulatedObject | null => {
    const found = all().find(([, { id, name }]) => id === key || name === key);
    return found === undefined ? null : tableObject(book, ...found);
  };
  return new SimulatedObject({
    type: 'TableCollection',
    items: () => all().map(([sheet, table]) => tableObject(book, sheet, table)),
    item: find,
    finders: {
      getItemOrNullObject: ([key]) => find(String(key)),
      add: ([address, hasHeaders]) => {
        const [sheet] = sheets();
        if (sheet === undefined || hasHeaders !== true)
          throw invalidArgument('a table with headers');
        const area = areaOf(addressGiven(address));
        refuseAsTable(sheet, area);
        const id = book.newId();
        const table: ExcelTable = {
          id,
          name: `Table${all().length + 1}`,
          area,
          showTotals: false,
          isFiltered: false,
        };
        sheet.tables.push(table);
        sheet.kept.add(area);
        return tableObject(book, sheet, table);
      },
    },
    methods: { getCount: () => all().length },
  });
}

/**
 * What Excel does with cells that become a table. Source: support.microsoft.com, "Create and format tables" (a table
 * overlaps no other), "Unmerge cells" (merged cells are taken apart); headers that are blank or alike get names of Excel's
 * own ("Column1"), numbers and formulas among them become text. Where it would change a cell the model refuses, so that a
 * test sees it.
 */
function refuseAsTable(sheet: ExcelSheet, area: Area): void {
  if (sheet.isProtected) throw new ExcelFault('AccessDenied', 'protected');
  if (sheet.isFiltered) throw invalidArgument('a filter is on');
  if (sheet.merges.length > 0) throw invalidArgument('merged cells');
  if (sheet.tables.some((table) => overlaps(table.area, area))) {
    throw invalidArgument('a table overlaps another');
  }
  const headers = Array.from({ length: area.columnCount }, (_, index) =>
    sheet.look(area.row, area.column + index),
  );
  const isPlain = headers.every(
    ({ value, formula }) => typeof value === 'string' && value !== '' && formula === undefined,
  );
  const names = new Set(headers.map(({ value }) => String(value).toLowerCase()));
  if (!isPlain || names.size < headers.length) throw invalidArgument('headers Excel would rename');
}

function tableObject(book: ExcelBook, sheet: ExcelSheet, table: ExcelTable): SimulatedObject {
  const { area } = table;
  const bodyRows = (): number => area.rowCount - 1 - (table.showTotals ? 1 : 0);
  return new SimulatedObject({
    type: 'Table',
    properties: {
      id: { get: () => table.id },
      name: { get: () => table.name, set: (name) => (table.name = String(name)) },
      showTotals: { get: () => table.showTotals },
      style: { get: () => table.style, set: (style) => (table.style = String(style)) },
      showBandedRows: {
        get: () => table.hasBands !== false,
        set: (hasBands) => (table.hasBands = hasBands === true),
      },
    },
    children: {
      autoFilter: () =>
        new SimulatedObject({
          type: 'AutoFilter',
          properties: { isDataFiltered: { get: () => table.isFiltered } },
        }),
    },
    finders: {
      getRange: () => rangeObject(book, sheet, area),
      getHeaderRowRange: () => rangeObject(book, sheet, { ...area, rowCount: 1 }),
      getDataBodyRange: () =>
        rangeObject(book, sheet, { ...area, row: area.row + 1, rowCount: bodyRows() }),
    },
    methods: {
      resize: ([address]) => {
        const wanted = areaOf(addressGiven(address));
        if (wanted.row !== area.row) throw invalidArgument('headers stay in their row');
        area.rowCount = wanted.rowCount;
        area.columnCount = wanted.columnCount;
      },
    },
  });
}

function addressGiven(given: unknown): string {
  return given instanceof SimulatedObject ? String(given.read('address')) : String(given);
}

function settingsObject(book: ExcelBook): SimulatedObject {
  const one = (key: string): SimulatedObject | null => {
    if (!book.settings.has(key)) return null;
    return new SimulatedObject({
      type: 'Setting',
      properties: { key: { get: () => key }, value: { get: () => book.settings.get(key) } },
      methods: { delete: () => void book.settings.delete(key) },
    });
  };
  return new SimulatedObject({
    type: 'SettingCollection',
    items: () => [...book.settings.keys()].map((key) => one(key)!),
    item: one,
    finders: {
      getItemOrNullObject: ([key]) => one(String(key)),
      add: ([key, value]) => {
        book.settings.set(String(key), value);
        return one(String(key));
      },
    },
  });
}

/** Source: learn.microsoft.com, WorksheetCustomPropertyCollection (ExcelApi 1.12); keys are not case-sensitive there. */
function customPropertiesObject(sheet: ExcelSheet): SimulatedObject {
  const one = (key: string): SimulatedObject | null => {
    const value = sheet.properties.get(key);
    if (value === undefined) return null;
    return new SimulatedObject({
      type: 'WorksheetCustomProperty',
      properties: { key: { get: () => key }, value: { get: () => value } },
      methods: { delete: () => void sheet.properties.delete(key) },
    });
  };
  return new SimulatedObject({
    type: 'WorksheetCustomPropertyCollection',
    items: () => [...sheet.properties.keys()].map((key) => one(key)!),
    item: one,
    finders: {
      getItemOrNullObject: ([key]) => one(String(key)),
      add: ([key, value]) => {
        sheet.properties.set(String(key), String(value));
        return one(String(key));
      },
    },
  });
}

function commentsObject(book: ExcelBook): SimulatedObject {
  const all = (): readonly (readonly [ExcelSheet, ExcelComment])[] =>
    book.sheets.flatMap((sheet) => sheet.comments.map((comment) => [sheet, comment] as const));
  return new SimulatedObject({
    type: 'CommentCollection',
    items: () => all().map(([sheet, comment]) => commentObject(book, sheet, comment)),
    item: (key) => {
      const found = all().find(([, { id }]) => id === key);
      return found === undefined ? null : commentObject(book, ...found);
    },
    finders: {
      add: ([address, content]) => {
        const name = sheetNameOf(String(address));
        const sheet = name === undefined ? book.sheetOf(book.activeSheet) : book.sheetOf(name);
        if (sheet === undefined) throw itemNotFound();
        const { row, column } = areaOf(String(address));
        if (sheet.comments.some((comment) => comment.row === row && comment.column === column)) {
          throw new ExcelFault('ItemAlreadyExists', 'a comment is there');
        }
        const comment = { id: book.newId(), row, column, content: String(content) };
        sheet.comments.push(comment);
        return commentObject(book, sheet, comment);
      },
    },
  });
}

function commentListObject(book: ExcelBook, sheet: ExcelSheet): SimulatedObject {
  return new SimulatedObject({
    type: 'CommentCollection',
    items: () => sheet.comments.map((comment) => commentObject(book, sheet, comment)),
    item: (key) => {
      const found = sheet.comments.find(({ id }) => id === key);
      return found === undefined ? null : commentObject(book, sheet, found);
    },
  });
}

function commentObject(book: ExcelBook, sheet: ExcelSheet, comment: ExcelComment): SimulatedObject {
  const area = (): Parameters<typeof rangeObject>[2] => ({
    row: comment.row,
    column: comment.column,
    rowCount: 1,
    columnCount: 1,
  });
  return new SimulatedObject({
    type: 'Comment',
    properties: {
      id: { get: () => comment.id },
      content: {
        get: () => comment.content,
        set: (content) => (comment.content = String(content)),
      },
    },
    finders: { getLocation: () => rangeObject(book, sheet, area()) },
    methods: { delete: () => void sheet.comments.splice(sheet.comments.indexOf(comment), 1) },
  });
}
