/** Catalogue family A: what is wrong with a row. */

import { CELL_ENTRIES } from './cell-entries.ts';
import { type CatalogueEntry } from './entry.ts';

export const ROW_ENTRIES = {
  ...CELL_ENTRIES,
  unknownItem: {
    catalogue: 'A01',
    severity: 'block',
    title: { zh: '商品不在档案里', en: 'Item not on file' },
    text: {
      zh: '「{value}」不在商品档案里。{hint}',
      en: '“{value}” is not in the items register. {hint}',
    },
    todo: {
      zh: '改成档案里的编码，或先建这个商品。',
      en: 'Use a code from the register, or create the item first.',
    },
  },
  itemMissing: {
    catalogue: 'A01',
    severity: 'block',
    title: { zh: '没有写商品', en: 'No item' },
    text: {
      zh: '这一行有数量，没有商品编码，也没有名称。',
      en: 'This row has a quantity but neither item code nor name.',
    },
    todo: { zh: '补上商品。', en: 'Enter the item.' },
  },
  unknownWarehouse: {
    catalogue: 'A02',
    severity: 'block',
    title: { zh: '仓库不在档案里', en: 'Warehouse not on file' },
    text: {
      zh: '仓库「{value}」不在档案里。{hint}',
      en: 'Warehouse “{value}” is not in the register. {hint}',
    },
    todo: {
      zh: '改成档案里的名称，或先建仓库。',
      en: 'Use a name from the register, or create it first.',
    },
  },
  unknownSupplier: {
    catalogue: 'A02',
    severity: 'block',
    title: { zh: '供应商不在档案里', en: 'Supplier not on file' },
    text: {
      zh: '供应商「{value}」不在档案里。{hint}',
      en: 'Supplier “{value}” is not in the register. {hint}',
    },
    todo: {
      zh: '改成档案里的名称，或先建供应商。',
      en: 'Use a name from the register, or create it first.',
    },
  },
  unknownCustomer: {
    catalogue: 'A02',
    severity: 'block',
    title: { zh: '客户不在档案里', en: 'Customer not on file' },
    text: {
      zh: '客户「{value}」不在档案里。{hint}',
      en: 'Customer “{value}” is not in the register. {hint}',
    },
    todo: {
      zh: '改成档案里的名称，或先建客户。',
      en: 'Use a name from the register, or create it first.',
    },
  },
  fractionOfUnit: {
    catalogue: 'A04',
    severity: 'error',
    title: { zh: '单位不能有小数', en: 'Part of a whole unit' },
    text: {
      zh: '{item} 数量 {quantity} {unit}，「{unit}」不能拆成小数。',
      en: '{item}: {quantity} {unit}, while “{unit}” comes in whole numbers.',
    },
    todo: {
      zh: '核对数量，或改用小一级的单位。',
      en: 'Check the quantity, or use the smaller unit.',
    },
  },
  wrongSign: {
    catalogue: 'A05',
    severity: 'error',
    title: { zh: '正负号不对', en: 'Wrong sign' },
    text: {
      zh: '{item} 数量 {quantity}，这张表其他行都是相反的符号。',
      en: '{item}: {quantity}, while the other rows of this tab have the opposite sign.',
    },
    todo: {
      zh: '改掉符号；是退货就写明退货。',
      en: 'Change the sign; if it is a return, say so in the row.',
    },
  },
  unknownUnit: {
    catalogue: 'A06',
    severity: 'block',
    title: { zh: '单位换算不出来', en: 'Unit cannot be converted' },
    text: {
      zh: '{item} 写的是「{unit}」，记账按「{mainUnit}」，没有换算率，不按 1 算。',
      en: '{item} is in “{unit}” here and counted in “{mainUnit}”, with no factor between them; 1 is not assumed.',
    },
    todo: {
      zh: '改单位，或在商品档案里补换算率。',
      en: 'Change the unit, or add the factor to the item.',
    },
  },
  factorDiffers: {
    catalogue: 'A07',
    severity: 'warning',
    title: { zh: '换算率和档案不同', en: 'Factor differs' },
    text: {
      zh: '{item} 这一行 1 {secondUnit} = {factor}，档案是 {masterFactor}。',
      en: '{item}: here 1 {secondUnit} = {factor}, on file {masterFactor}.',
    },
    todo: { zh: '用档案的换算率，或更新档案。', en: 'Use the factor on file, or change the file.' },
  },
  amountMismatch: {
    catalogue: 'A08',
    severity: 'error',
    title: { zh: '金额不等于数量乘单价', en: 'Amount does not multiply' },
    text: {
      zh: '金额 {amount}，{quantity} × {price} = {expected}，差 {difference}。',
      en: 'Amount {amount}, but {quantity} × {price} = {expected}: {difference} off.',
    },
    todo: { zh: '核对数量、单价、金额哪个写错。', en: 'Check which of the three was mistyped.' },
  },
  priceIncludesTax: {
    catalogue: 'A08',
    severity: 'error',
    title: { zh: '单价似为含税价', en: 'Price seems to include tax' },
    text: {
      zh: '金额 {amount} 是不含税的，单价 {price} 除以 1 + {rate} 才对得上。',
      en: 'Amount {amount} is without tax; it fits only if {price} is divided by 1 + {rate}.',
    },
    todo: {
      zh: '单价改成 {proposal}，或移到含税单价一列。',
      en: 'Use {proposal}, or move it to the price with tax.',
    },
  },
  taxMismatch: {
    catalogue: 'A08',
    severity: 'error',
    title: { zh: '税额不等于金额乘税率', en: 'Tax does not multiply' },
    text: {
      zh: '税额 {tax}，{amount} × {rate} = {expected}，差 {difference}。',
      en: 'Tax {tax}, but {amount} × {rate} = {expected}: {difference} off.',
    },
    todo: { zh: '核对税率和税额。', en: 'Check rate and tax.' },
  },
  totalWithTaxMismatch: {
    catalogue: 'A08',
    severity: 'error',
    title: { zh: '价税合计对不上', en: 'Total with tax is off' },
    text: {
      zh: '价税合计 {total}，金额加税额是 {expected}，差 {difference}。',
      en: 'Total with tax {total}, but amount and tax make {expected}: {difference} off.',
    },
    todo: { zh: '核对金额、税额和合计。', en: 'Check amount, tax and total.' },
  },
  priceOutlier: {
    catalogue: 'A09',
    severity: 'warning',
    title: { zh: '单价离平时很远', en: 'Unusual price' },
    text: {
      zh: '{item} 单价 {price}，平时约 {usual}，是 {ratio} 倍。',
      en: '{item}: price {price}, usually about {usual}, {ratio} times as much.',
    },
    todo: { zh: '核对单据上的单价。', en: 'Check the price on the document.' },
  },
  priceDecimalSlip: {
    catalogue: 'A09',
    severity: 'warning',
    title: { zh: '单价像是小数点错位', en: 'Decimal point slipped' },
    text: {
      zh: '{item} 单价 {price}，平时约 {usual}，正好差 {ratio} 倍，像是小数点错位。',
      en: '{item}: price {price}, usually about {usual}, exactly {ratio} times apart; the decimal point seems to have slipped.',
    },
    todo: {
      zh: '核对单据；可用 {proposal}。',
      en: 'Check the document; use {proposal} if it says so.',
    },
  },
  priceOfOtherUnit: {
    catalogue: 'A09',
    severity: 'warning',
    title: { zh: '单价像是另一个单位的', en: 'Price of another unit' },
    text: {
      zh: '{item} 单价 {price}，平时约 {usual}，正好差换算率 {ratio}。',
      en: '{item}: price {price}, usually about {usual}, off by the unit factor {ratio}.',
    },
    todo: { zh: '核对单价是按哪个单位的。', en: 'Check for which unit the price is.' },
  },
  priceWithTaxSuspected: {
    catalogue: 'A09',
    severity: 'warning',
    title: { zh: '单价像是含税价', en: 'Price seems to include tax' },
    text: {
      zh: '{item} 单价 {price}，平时 {usual}，正好差 1 + 税率（{ratio}）。',
      en: '{item}: price {price}, usually {usual}, off by 1 + tax rate ({ratio}).',
    },
    todo: { zh: '核对单价含不含税。', en: 'Check whether the price includes tax.' },
  },
  quantityOutlier: {
    catalogue: 'A10',
    severity: 'warning',
    title: { zh: '数量离平时很远', en: 'Unusual quantity' },
    text: {
      zh: '{item} 数量 {quantity}，平时约 {usual}，是 {ratio} 倍。',
      en: '{item}: quantity {quantity}, usually about {usual}, {ratio} times as much.',
    },
    todo: { zh: '核对单据上的数量。', en: 'Check the quantity on the document.' },
  },
  lotMissing: {
    catalogue: 'A14',
    severity: 'error',
    title: { zh: '没有写批号', en: 'Lot missing' },
    text: {
      zh: '{item} 按批号管理，这一行没有批号。',
      en: '{item} is kept by lot; this row names none.',
    },
    todo: { zh: '补上批号，先进先出挑最早到期的。', en: 'Enter the lot; first expiry, first out.' },
  },
  lotUnexpected: {
    catalogue: 'A14',
    severity: 'error',
    title: { zh: '不该有批号', en: 'Lot not expected' },
    text: {
      zh: '{item} 不按批号管理，这一行写了「{lot}」。',
      en: '{item} is not kept by lot; this row names “{lot}”.',
    },
    todo: {
      zh: '删去批号，或在档案里启用批号。',
      en: 'Remove the lot, or set the item to be kept by lot.',
    },
  },
  expiryBeforeManufacture: {
    catalogue: 'A15',
    severity: 'error',
    title: { zh: '有效期早于生产日期', en: 'Expires before it was made' },
    text: {
      zh: '有效期至 {expiry}，生产日期 {made}。',
      en: 'Expiry {expiry}, manufactured {made}.',
    },
    todo: { zh: '核对两个日期，可能填反了。', en: 'Check both dates; they may be swapped.' },
  },
  expiredSold: {
    catalogue: 'A15',
    severity: 'error',
    title: { zh: '卖出已过期的货', en: 'Sold after expiry' },
    text: {
      zh: '{item} 批号「{lot}」有效期至 {expiry}，{date} 卖出，过了 {days} 天。',
      en: '{item}, lot “{lot}”, expired {expiry} and was sold {date}, {days} {days|day|days} later.',
    },
    todo: {
      zh: '核对批号；过期的走报废或退货。',
      en: 'Check the lot; scrap or return what has expired.',
    },
  },
  serialTwice: {
    catalogue: 'A16',
    severity: 'error',
    title: { zh: '序列号重复', en: 'Serial number twice' },
    text: {
      zh: '{item} 序列号「{serial}」已经入过库，还没有出库。',
      en: '{item}: serial “{serial}” was already received and has not left.',
    },
    todo: { zh: '核对序列号。', en: 'Check the serial number.' },
  },
  serialCount: {
    catalogue: 'A16',
    severity: 'error',
    title: { zh: '序列号个数不对', en: 'Wrong number of serials' },
    text: {
      zh: '{item} 数量 {quantity}，序列号 {n} 个。',
      en: '{item}: quantity {quantity}, {n} serial {n|number|numbers}.',
    },
    todo: { zh: '补齐序列号，或改数量。', en: 'Complete the serials, or change the quantity.' },
  },
  saleBelowCost: {
    catalogue: 'A17',
    severity: 'warning',
    title: { zh: '低于成本卖出', en: 'Sold below cost' },
    text: {
      zh: '{item} 卖 {price}，成本 {cost}，每个亏 {difference}。',
      en: '{item}: sold at {price}, cost {cost}, {difference} lost on each.',
    },
    todo: {
      zh: '核对单价；确实要卖就请人批准。',
      en: 'Check the price; have it approved if it is meant.',
    },
  },
  saleBelowMinimum: {
    catalogue: 'A17',
    severity: 'warning',
    title: { zh: '低于最低售价', en: 'Below minimum price' },
    text: {
      zh: '{item} 卖 {price}，最低售价 {minimum}。',
      en: '{item}: sold at {price}, minimum {minimum}.',
    },
    todo: {
      zh: '核对单价；确实要卖就请人批准。',
      en: 'Check the price; have it approved if it is meant.',
    },
  },
  costAboveSalePrice: {
    catalogue: 'A17',
    severity: 'warning',
    title: { zh: '成本高于售价', en: 'Cost above selling price' },
    text: {
      zh: '{item} 成本 {cost}，售价 {price}。',
      en: '{item}: cost {cost}, selling price {price}.',
    },
    todo: { zh: '核对两个价格。', en: 'Check both prices.' },
  },
  duplicateLine: {
    catalogue: 'A18',
    severity: 'warning',
    title: { zh: '同一行写了两次', en: 'Same row twice' },
    text: {
      zh: '{item} 数量 {quantity}，和第 {row} 行完全一样。',
      en: '{item}, quantity {quantity}: the same as row {row}.',
    },
    todo: {
      zh: '重复的删去；真有两笔就留着。',
      en: 'Delete the copy; keep it if it happened twice.',
    },
  },
  formulaOverwritten: {
    catalogue: 'A19',
    severity: 'warning',
    title: { zh: '公式被数字盖掉', en: 'Formula overwritten' },
    text: {
      zh: '「{column}」有 {n} 行是公式，这一行是写死的「{value}」。{hint}',
      en: '{column} is a formula in {n} {n|row|rows}; here “{value}” was typed over it. {hint}',
    },
    todo: {
      zh: '先核对这一行的数，再从旁边的行填公式。',
      en: 'Check the figures of this row, then fill the formula in.',
    },
  },
  formulaDiffers: {
    catalogue: 'A19',
    severity: 'warning',
    title: { zh: '公式和别的行不同', en: 'Formula differs' },
    text: {
      zh: '「{column}」这一行的公式是「={value}」，其他 {n} 行是另一个写法。',
      en: '{column} holds “={value}” here, another formula in the other {n} {n|row|rows}.',
    },
    todo: { zh: '从旁边的行把公式填过来。', en: 'Fill the formula in from a row next to it.' },
  },
  keyInherited: {
    catalogue: 'A20',
    severity: 'warning',
    title: { zh: '商品空着', en: 'Item left blank' },
    text: {
      zh: '这一行没有写商品，按上一行的「{item}」算。',
      en: 'This row names no item; “{item}” of the row above is used.',
    },
    todo: { zh: '把商品填上，整张表填一次就好。', en: 'Fill the item in, once for the whole tab.' },
  },
  keyByName: {
    catalogue: 'A20',
    severity: 'warning',
    title: { zh: '编码空着', en: 'Code left blank' },
    text: {
      zh: '这一行没有商品编码，按名称「{name}」算作 {item}。',
      en: 'This row has no item code; by its name “{name}” it counts as {item}.',
    },
    todo: { zh: '把编码填上。', en: 'Enter the code.' },
  },
  totalRowInside: {
    catalogue: 'A21',
    severity: 'warning',
    title: { zh: '中间夹着合计行', en: 'Total row inside' },
    text: {
      zh: '第 {row} 行「{value}」是合计，不是明细，没有算进去。',
      en: 'Row {row}, “{value}”, is a total and was not counted.',
    },
    todo: { zh: '合计放到表的最后。', en: 'Keep totals at the end of the table.' },
  },
  hiddenRows: {
    catalogue: 'A21',
    severity: 'warning',
    title: { zh: '有隐藏的行', en: 'Hidden rows' },
    text: {
      zh: '第 {from} 到 {to} 行是隐藏的（{n} 行），照样算进去了。',
      en: '{n} {n|row is|rows are} hidden (rows {from} to {to}) and counted all the same.',
    },
    todo: {
      zh: '取消隐藏看一看；不要的行删去。',
      en: 'Unhide and look; delete what should not count.',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
