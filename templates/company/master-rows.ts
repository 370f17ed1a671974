/** The master registers of a made-up company. */

import { type RowValues } from '../register-tab-options.ts';
import { type Good } from './good.ts';
import { isKeptByLot } from './open-places.ts';
import { type Party } from './parties.ts';
import { type TradeBooks } from './trade-books.ts';
import { inCurrency } from './trade-simulation.ts';

type Masters = Pick<TradeBooks['rows'], 'items' | 'suppliers' | 'customers' | 'warehouses'>;

export function masterRows(books: Omit<TradeBooks, 'rows' | 'lastDay'>): Masters {
  const { goods, suppliers, customers, warehouses, options } = books;
  const active = options.locale === 'zh' ? '启用' : 'Active';
  const common = ({ contact, phone, address }: Party): RowValues => ({
    contact,
    phone,
    address,
    status: active,
  });
  return {
    items: goods.map((good) => itemRow(good, books, active)),
    suppliers: suppliers.map((party) => ({
      supplierCode: party.code,
      supplier: party.name,
      ...common(party),
      leadTimeDays: 5,
    })),
    customers: customers.map((party) => ({
      customerCode: party.code,
      customer: party.name,
      ...common(party),
    })),
    warehouses: warehouses.map(({ code, name, contact, phone, address }) => ({
      warehouseCode: code,
      warehouse: name,
      person: contact,
      phone,
      address,
      status: active,
    })),
  };
}

function itemRow(
  good: Good,
  { suppliers, options }: Omit<TradeBooks, 'rows' | 'lastDay'>,
  active: string,
): RowValues {
  const yesNo = options.locale === 'zh' ? ['是', '否'] : ['Yes', 'No'];
  return {
    itemCode: good.code,
    barcode: good.barcode,
    itemName: good.name,
    specification: good.specification,
    category: good.category,
    unit: good.unit,
    secondUnit: good.secondUnit,
    unitFactor: good.unitFactor,
    costPrice: inCurrency(good.cost),
    salePrice: inCurrency(good.price),
    minimumPrice: inCurrency(Math.round(good.price * 0.9)),
    taxRate: 0.13,
    supplier: suppliers[good.supplierIndex % suppliers.length]!.name,
    minimum: 20,
    maximum: 800,
    safetyStock: 40,
    leadTimeDays: 5,
    minimumOrder: good.unitFactor,
    lotTracked: isKeptByLot(options, good) ? yesNo[0]! : yesNo[1]!,
    ...(good.shelfLifeDays > 0 ? { shelfLifeDays: good.shelfLifeDays } : {}),
    status: active,
  };
}
