/** RangeAreas of the model of Excel: several areas of one sheet. */

import { addressOf } from './excel-address.ts';
import { type Area } from './excel-area.ts';
import { type ExcelSheet } from './excel-sheet.ts';
import { SimulatedObject } from './simulated-object.ts';

export function areasObject(sheet: ExcelSheet, areas: readonly Area[]): SimulatedObject {
  return new SimulatedObject({
    type: 'RangeAreas',
    properties: {
      address: { get: () => areas.map((area) => addressOf(sheet.name, area)).join(',') },
      areaCount: { get: () => areas.length },
    },
    children: {
      areas: () =>
        new SimulatedObject({
          type: 'RangeCollection',
          items: () =>
            areas.map(
              (area) =>
                new SimulatedObject({
                  type: 'Range',
                  properties: {
                    rowIndex: { get: () => area.row },
                    columnIndex: { get: () => area.column },
                    rowCount: { get: () => area.rowCount },
                    columnCount: { get: () => area.columnCount },
                    address: { get: () => addressOf(sheet.name, area) },
                  },
                }),
            ),
        }),
    },
    keep: () => undefined,
  });
}
