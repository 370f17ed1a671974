/** Charts of the model of Excel: what they were made of and where they stand. They draw nothing. */

import { areaOf } from './excel-address.ts';
import { type ExcelBook } from './excel-book.ts';
import { type ExcelChart, type ExcelSheet } from './excel-sheet.ts';
import { invalidArgument, itemNotFound, SimulatedObject } from './simulated-object.ts';

/** Source: learn.microsoft.com, ChartCollection.add(type, sourceData, seriesBy); the source is a range of the sheet. */
export function chartsObject(book: ExcelBook, sheet: ExcelSheet): SimulatedObject {
  const one = (chart: ExcelChart): SimulatedObject => chartObject(sheet, chart);
  const find = (key: string): ExcelChart | undefined =>
    sheet.charts.find(({ id, name }) => id === key || name === key);
  return new SimulatedObject({
    type: 'ChartCollection',
    items: () => sheet.charts.map(one),
    item: (key) => {
      const found = find(key);
      return found === undefined ? null : one(found);
    },
    finders: {
      add: ([type, source, seriesBy]) => {
        if (seriesBy !== 'Auto' && seriesBy !== 'Columns' && seriesBy !== 'Rows') {
          throw invalidArgument('series by columns or rows');
        }
        const chart: ExcelChart = {
          id: book.newId(),
          name: `Chart ${sheet.charts.length + 1}`,
          type: String(type),
          source: areaOf(addressGiven(source)),
          title: '',
          hasLegend: true,
          isReversed: false,
          place: undefined,
        };
        sheet.charts.push(chart);
        return one(chart);
      },
    },
    methods: { getCount: () => sheet.charts.length },
  });
}

function chartObject(sheet: ExcelSheet, chart: ExcelChart): SimulatedObject {
  const axis = (): SimulatedObject =>
    new SimulatedObject({
      type: 'ChartAxis',
      properties: {
        // Source: learn.microsoft.com, ChartAxis.reversePlotOrder (ExcelApi 1.7).
        reversePlotOrder: {
          get: () => chart.isReversed,
          set: (isReversed) => (chart.isReversed = isReversed === true),
        },
      },
    });
  return new SimulatedObject({
    type: 'Chart',
    properties: {
      id: { get: () => chart.id },
      name: { get: () => chart.name, set: (name) => (chart.name = String(name)) },
    },
    children: {
      title: () =>
        new SimulatedObject({
          type: 'ChartTitle',
          properties: {
            text: { get: () => chart.title, set: (text) => (chart.title = String(text)) },
          },
        }),
      legend: () =>
        new SimulatedObject({
          type: 'ChartLegend',
          properties: {
            visible: {
              get: () => chart.hasLegend,
              set: (isVisible) => (chart.hasLegend = isVisible === true),
            },
          },
        }),
      axes: () => new SimulatedObject({ type: 'ChartAxes', children: { categoryAxis: axis } }),
    },
    methods: {
      setPosition: ([from, to]) => {
        const [first, last] = [areaOf(addressGiven(from)), areaOf(addressGiven(to))];
        if (last.row < first.row || last.column < first.column) throw invalidArgument('a place');
        chart.place = {
          row: first.row,
          column: first.column,
          rowCount: last.row - first.row + 1,
          columnCount: last.column - first.column + 1,
        };
      },
      delete: () => {
        const at = sheet.charts.indexOf(chart);
        if (at < 0) throw itemNotFound();
        sheet.charts.splice(at, 1);
      },
    },
  });
}

function addressGiven(given: unknown): string {
  return given instanceof SimulatedObject ? String(given.read('address')) : String(given);
}
