/** How well what stands in a column fits the kind of value a field holds. */

import { FIELDS, type FieldId } from '../../registers/field.ts';
import { movementTypeOf } from '../../registers/movement-words.ts';
import { type ColumnProfile } from './column-profile.ts';

/** Between -0.8 (it cannot be) and 0.2 (just so); 0 for an empty column, which says nothing. */
export function contentFit(field: FieldId, profile: ColumnProfile): number {
  if (profile.filled === 0) return -0.02;
  switch (FIELDS[field].kind) {
    case 'quantity':
    case 'price':
    case 'amount':
    case 'rate':
    case 'integer':
      return numberFit(field, profile);
    case 'date':
      return dateFit(profile);
    case 'code':
      return codeFit(field, profile);
    case 'choice':
      return choiceFit(profile);
    case 'text':
      return textFit(field, profile);
  }
}

function numberFit(field: FieldId, profile: ColumnProfile): number {
  if (profile.dateShare > 0.5) return -0.7;
  if (profile.numberShare < 0.5) return -0.7 * (1 - profile.numberShare);
  if (profile.isSequence && field === 'quantity' && profile.filled > 4) return -0.3;
  if (profile.numberShare < 0.8) return 0;
  // A column of yyyymmdd numbers or twelve-digit codes adds up to nothing.
  if (profile.dayNumberShare > 0.8 && profile.filled > 2) return -0.5;
  if (profile.maximum > 1e11 && profile.integerShare === 1) return -0.4;
  if (field === 'taxRate' && profile.maximum > 100) return -0.5;
  // Rates of tax are few; a different one on every row is the tax itself.
  if (field === 'taxRate' && profile.uniqueShare > 0.5 && profile.filled > 8) return -0.5;
  // "15 TAB": a pack in words is a size, not how many units there are in it.
  if (field === 'unitFactor' && profile.bareNumberShare < 0.5) return -0.2;
  return 0.1;
}

function dateFit(profile: ColumnProfile): number {
  const days = profile.dateShare + profile.numberShare * Math.max(dayShare(profile), 0);
  if (days >= 0.8) return 0.15;
  if (days >= 0.5) return 0.05;
  // Day and month as a decimal number, 2.13, is how people write dates in a hurry.
  if (profile.numberShare > 0.8 && profile.maximum < 13 && profile.integerShare < 0.5) return -0.1;
  // Months written as a bare number.
  if (profile.numberShare > 0.8 && profile.maximum <= 12 && profile.integerShare === 1)
    return -0.15;
  return days >= 0.25 ? -0.2 : -0.75;
}

function dayShare(profile: ColumnProfile): number {
  if (profile.integerShare < 0.9 && profile.serialShare < 0.95) return profile.dayNumberShare;
  return Math.max(profile.dayNumberShare, profile.serialShare);
}

function codeFit(field: FieldId, profile: ColumnProfile): number {
  const isPlainNumber = profile.numberShare > 0.8;
  if (isPlainNumber && profile.integerShare < 0.8) return -0.45;
  if (profile.dateShare > 0.6 && field !== 'lot') return -0.5;
  if (profile.meanLength > 40) return -0.35;
  // A word without a digit numbers no document: "Name" over people is none.
  if (field === 'documentNumber' && profile.digitShare < 0.3) return -0.3;
  // Few small numbers that come back are counts, not documents.
  if (field === 'documentNumber' && isPlainNumber && profile.maximum < 100 && profile.filled > 6)
    return -0.25;
  // 1, 2, 3 down the rows number the rows, and no machine.
  if (field === 'serial' && profile.isSequence && profile.filled > 2) return -0.4;
  if (field === 'lineNumber') return profile.isSequence ? 0.2 : -0.15;
  if (field === 'itemCode' && profile.isSequence && profile.filled > 4) return -0.25;
  // 1, 2, 1, 2: places in an order, not codes.
  if (field === 'itemCode' && isPlainNumber && profile.maximum < 10 && profile.filled > 4)
    return -0.25;
  if (field === 'currency') return profile.meanLength <= 4 && !isPlainNumber ? 0.1 : -0.4;
  if (field === 'itemCode' && profile.codeShare < 0.2 && profile.textShare > 0.8) return -0.08;
  return profile.codeShare > 0.6 ? 0.1 : 0;
}

function choiceFit(profile: ColumnProfile): number {
  const kinds = profile.texts.length > 0 ? profile.texts : profile.choices;
  if (kinds.length === 0) return -0.3;
  const known = kinds.filter((text) => movementTypeOf(text) !== undefined).length;
  const share = known / kinds.length;
  if (share >= 0.6) return 0.2;
  return share >= 0.2 ? 0.05 : -0.35;
}

function textFit(field: FieldId, profile: ColumnProfile): number {
  const isNumber = profile.numberShare > 0.85;
  if (profile.dateShare > 0.8) return field === 'remark' ? -0.1 : -0.5;
  if (field === 'unit' || field === 'secondUnit') {
    if (profile.bareNumberShare > 0.8) return -0.6;
    // "15 TAB", "100 ML": what a pack holds is its size, not what it is counted in.
    if (profile.digitShare > 0.6) return -0.2;
    return profile.meanLength <= 6 && profile.uniqueShare <= 0.9 ? 0.1 : -0.1;
  }
  if (field === 'remark') return 0;
  // Where a name is asked for, codes are the worse answer: "Name" over "#1001".
  if (field === 'itemName' && profile.codeShare > 0.9 && profile.digitShare > 0.9) return -0.12;
  // "Purchase", "Sale": what a ledger's text column says of a movement is no name of an item.
  if (field === 'itemName' && choiceFit(profile) > 0.1) return -0.4;
  if (field === 'specification' || field === 'model' || field === 'size')
    return isNumber && profile.bareNumberShare > 0.5
      ? -0.05
      : profile.digitShare > 0.6
        ? 0.08
        : 0.03;
  // "Paid" over sums of money is no state, and "Items" over small numbers says how many.
  if (isNumber && field === 'status' && profile.maximum > 9) return -0.4;
  if (isNumber && field === 'itemName' && profile.integerShare === 1 && profile.maximum < 100)
    return -0.6;
  if (isNumber) return field === 'status' || field === 'lotTracked' ? 0 : -0.3;
  return 0.05;
}
