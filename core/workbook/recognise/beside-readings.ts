/** What a header means because of the columns beside it: a carrier's number, a shop's own cost, a price among counts. */

import { FIELDS, type FieldId } from '../../registers/field.ts';
import { type RegisterId } from '../../registers/register.ts';
import { REGISTERS } from '../../registers/registers.ts';
import { type ColumnEvidence, type HeaderReadings } from './column-mapping.ts';
import { matchHeader } from './match-header.ts';

/** Header matches from here on are by sure words. */
const SURE = 0.8;
/** What a reading is worth that only its neighbours give. */
const BY_NEIGHBOUR = 0.84;

type Readings = readonly HeaderReadings[];
type Columns = readonly ColumnEvidence[];

/** The readings of all columns after each has been held against its neighbours. */
export function besideReadings(
  readings: Readings,
  columns: Columns,
  register: RegisterId,
): Readings {
  const numbered = withoutRecordIds(withoutCarrierNumbers(readings, columns), columns);
  const own = withSourceAsNumber(numbered, columns, register);
  if (register === 'sales' || register === 'sales-orders') return withOwnCost(own, columns);
  if (register === 'stock') {
    return withDayCounts(withoutDays(withPricesAmongCounts(own, columns), columns), columns);
  }
  return own;
}

const CARRIER =
  /快递|物流|承运|货运|运输(?:公司|方式)|courier|carrier|forwarder|ship(?:ped|ping)? (?:via|method)|delivery company/iu;
const BARE_NUMBER = /^\s*(?:单\s*号|编\s*号|号码|no\.?|number|#)\s*$/iu;

/** A bare 单号 to the right of 快递 is the carrier's number of the parcel. */
function withoutCarrierNumbers(readings: Readings, columns: Columns): Readings {
  return readings.map((reading, index) => {
    const before = columns[index - 1]?.header.text ?? '';
    const isCarriers = BARE_NUMBER.test(columns[index]!.header.text) && CARRIER.test(before);
    return isCarriers ? new Map() : reading;
  });
}

/** Where no row has a day, a bare "ID" numbers the row and no document. */
function withoutRecordIds(readings: Readings, columns: Columns): Readings {
  if (readings.some((each) => (each.get('date')?.strength ?? 0) >= SURE)) return readings;
  return readings.map((reading, index) => {
    const isId = /^\s*id\s*$/iu.test(columns[index]!.header.text);
    return isId && reading.has('documentNumber')
      ? new Map([...reading].filter(([field]) => field !== 'documentNumber'))
      : reading;
  });
}

/** In a register without source documents, what a row came from is the number it has: 来源单据. */
function withSourceAsNumber(readings: Readings, columns: Columns, register: RegisterId): Readings {
  const fields: readonly FieldId[] = REGISTERS[register].columns.map(({ field }) => field);
  if (fields.includes('sourceDocument') || !fields.includes('documentNumber')) return readings;
  if (readings.some((each) => (each.get('documentNumber')?.strength ?? 0) >= SURE)) return readings;
  return readings.map((reading, index) => {
    const source = matchHeader(columns[index]!.header.text, 'any').find(
      ({ field, strength }) => field === 'sourceDocument' && strength >= SURE,
    );
    if (source === undefined) return reading;
    const number = { ...source, field: 'documentNumber' as const, strength: BY_NEIGHBOUR };
    return new Map([...reading, ['documentNumber' as const, number]]);
  });
}

const BOUGHT =
  /拿货|进货|进价|采购|买入|购入|收购|成本|buy|bought|purchase|\bcost|landed|capital/iu;

/** Where a list of sales says what the goods are sold at, what they were bought at is their cost: 拿货价 beside 卖价. */
function withOwnCost(readings: Readings, columns: Columns): Readings {
  const isBought = columns.map(({ header }) => BOUGHT.test(header.text));
  const isSold = readings.some(
    (each, index) => !isBought[index] && (each.get('unitPrice')?.strength ?? 0) >= SURE,
  );
  if (!isSold) return readings;
  return readings.map((reading, index) => {
    const price = reading.get('unitPrice');
    if (price === undefined || !isBought[index]) return reading;
    const changed = new Map(reading);
    changed.delete('unitPrice');
    if (!changed.has('costPrice')) changed.set('costPrice', { ...price, field: 'costPrice' });
    return changed;
  });
}

const BARE_BUY = /^\s*(?:purchases?|buying|bought|进|购)\s*$/iu;
const BARE_SELL = /^\s*(?:sales?|selling|retail|销|售)\s*$/iu;
/** So many numbers that are not whole are no counts where all other counts are whole. */
const BROKEN = 0.6;

/** "Purchase" over 16.50 and 18.25, where stock is counted in whole pieces, is what one was bought at. */
function withPricesAmongCounts(readings: Readings, columns: Columns): Readings {
  const counted = columns.filter(
    ({ profile }, index) =>
      (readings[index]!.get('balanceQuantity')?.strength ?? 0) >= SURE &&
      profile.numberShare > SURE,
  );
  const isWhole = counted.length > 0 && counted.every(({ profile }) => profile.integerShare === 1);
  if (!isWhole) return readings;
  return readings.map((reading, index) => {
    const { header, profile } = columns[index]!;
    const isPrice = profile.numberShare > SURE && profile.integerShare < BROKEN;
    const field = BARE_BUY.test(header.text)
      ? 'costPrice'
      : BARE_SELL.test(header.text)
        ? 'salePrice'
        : undefined;
    const match = [...reading.values()][0];
    if (!isPrice || field === undefined || match === undefined) return reading;
    const kept = [...reading].filter(([each]) => FIELDS[each].kind !== 'quantity');
    return new Map([...kept, [field, { ...match, field, strength: BY_NEIGHBOUR }]]);
  });
}

/** 周一, Mon, 8/1, 3号: a day as the name of a group of columns. */
const DAY =
  /^\s*(?:周|星期|礼拜)[一二三四五六日天]|^\s*(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|^\s*\d{1,2}\s*(?:[日号]|[/.月-]\s*\d{1,2}\s*[日号]?)\s*$|^\s*day\s*\d+/iu;

/** What came and went on each day of a week, a column each, is none of it what came in the week. */
function withoutDays(readings: Readings, columns: Columns): Readings {
  const leafOf = ({ header: { levels } }: ColumnEvidence): string | undefined =>
    levels.length > 1 && DAY.test(levels[0]!) ? levels[levels.length - 1] : undefined;
  const leaves = columns.map(leafOf);
  return readings.map((reading, index) => {
    const leaf = leaves[index];
    const isRepeated = leaf !== undefined && leaves.filter((each) => each === leaf).length > 1;
    return isRepeated ? new Map() : reading;
  });
}

const DAY_COUNT =
  /^\s*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|\d{1,2}\s*[/.-]\s*\d{1,2}|(?:周|星期|礼拜)[一二三四五六日天]|\d{1,2}月?\d{0,2}[日号])\s*(?:count|stock|inventory|qty|open(?:ing)?|close|closing|盘点|盘存|库存|结存|存)\s*$/iu;

/** "Mon count" and "Sun count": what there was on the first day is the opening, on the last the balance. */
function withDayCounts(readings: Readings, columns: Columns): Readings {
  const days = columns.flatMap(({ header }, index) => (DAY_COUNT.test(header.text) ? [index] : []));
  if (days.length < 2) return readings;
  const field = (index: number): FieldId | undefined =>
    index === days[0]
      ? 'openingQuantity'
      : index === days[days.length - 1]
        ? 'balanceQuantity'
        : undefined;
  return readings.map((reading, index) => {
    if (!days.includes(index)) return reading;
    const counted = field(index);
    const word = columns[index]!.header.text;
    if (counted === undefined) return new Map();
    const match = { field: counted, strength: BY_NEIGHBOUR, manner: 'exact' as const, word };
    return new Map([[counted, match]]);
  });
}
