/** Mistakes of the master registers: one barcode twice, limits the wrong way round, a supplier that is no longer used. */

import { type RowValues } from '../register-tab-options.ts';
import { type SampleDraft } from './sample-draft.ts';

export function plantMasterErrors(draft: SampleDraft): void {
  const { rows, locale } = draft;
  const put = (catalogue: string, values: RowValues, zh: string, en: string): void => {
    const row = draft.change(
      'items',
      draft.take('items', () => true),
      values,
    );
    draft.plant(catalogue, 'items', row, { zh, en });
  };
  put('E04', { minimum: 900 }, '最低库存比最高库存还高', 'The minimum is above the maximum');
  put(
    'E05',
    { safetyStock: 950 },
    '安全库存比最高库存还高',
    'The safety stock is above the maximum',
  );
  put('E06', { leadTimeDays: 0 }, '交货天数是 0', 'The lead time is 0');
  put('E08', { category: undefined }, '没有类别', 'It has no category');
  const stopped = locale === 'zh' ? '停用' : 'Inactive';
  put('C19', { status: stopped }, '停用了，还有库存', 'It is inactive and still in stock');
  const original = draft.take('items', () => true);
  const twin: RowValues = { ...original, itemCode: locale === 'zh' ? 'SP2002' : 'IT-2002' };
  rows.items.push(twin);
  draft.plant('E01', 'items', twin, { zh: '两个编码同一个条码', en: 'Two codes share a barcode' });
  draft.plant('C17', 'items', twin, { zh: '同一种商品建了两个编码', en: 'One good has two codes' });
  const supplier = rows.suppliers.at(-1)!;
  draft.change('suppliers', supplier, { status: stopped });
  const supplied = rows.items.find((row) => row.supplier === supplier.supplier)!;
  draft.plant('E07', 'items', supplied, {
    zh: '主供应商已停用',
    en: 'The main supplier is inactive',
  });
}
