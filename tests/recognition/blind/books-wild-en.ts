/** English workbooks as public repositories hold them: trackers, Indian and Malay registers, course work, movement lists. */

import { type Random } from '../random.ts';
import {
  CAFE_EN,
  CUSTOMERS_EN,
  money,
  padded,
  PARTS_EN,
  PEOPLE_EN,
  sale,
  SHOP_EN,
  SUPPLIERS_EN,
} from './goods.ts';
import { type Book, book, day, Sheet } from './sheet.ts';

export const BOOKS_WILD_EN: readonly ((random: Random) => Book)[] = [
  (random) =>
    book(
      'Inventory Tracker (Google Sheets).xlsx',
      new Sheet('Inventory', 'stock')
        .rest('', 'INVENTORY TRACKER')
        .gap()
        .head(
          'Reorder?|SKU=itemCode|Item Name=itemName|Vendor=supplier|Qty on hand=balanceQty|Reorder level|Units sold=outQty|Cost per unit=unitPrice|Inventory value=amount|COGS|Discontinued',
        )
        .lines(SHOP_EN.length, (index) => {
          const { code, name, price } = SHOP_EN[index]!;
          const [hand, sold] = [random.below(80), random.below(60)];
          return [
            hand < 20,
            code,
            name,
            random.pick(SUPPLIERS_EN),
            hand,
            20,
            sold,
            price,
            money(hand * price),
            money(sold * price),
            false,
          ];
        }),
      new Sheet('Dashboard', 'other')
        .rest('Total inventory value', 4210.5)
        .rest('Items to reorder', 2)
        .gap()
        .rest('Top seller', 'Enamel Mug'),
      new Sheet('Lists', 'other')
        .head('Vendors|Categories')
        .line(['Paperworks LLC', 'Home'])
        .line(['Global Bearings Inc.', 'Apparel']),
    ),
  (random) => {
    const sheet = new Sheet('Purchase Register', 'purchase')
      .rest('Shree Ganesh Traders')
      .rest('Purchase Register')
      .rest('1-Apr-24 to 30-Jun-24')
      .head(
        'Date=date|Particulars=supplier|Vch Type|Vch No.=docNo|Item Description=itemName|HSN|Qty (Nos)=qty|Rate=unitPrice|Taxable Value=amount|CGST|SGST|Gross Total=amountWithTax',
      )
      .lines(20, (index) => {
        const { name, price, quantity, amount } = sale(random, PARTS_EN, 40);
        const tax = money(amount * 0.09);
        return [
          day(2024, 4, 1 + index),
          random.pick(SUPPLIERS_EN),
          'Purchase',
          String(index + 1),
          name,
          '73181500',
          quantity,
          price,
          amount,
          tax,
          tax,
          money(amount + 2 * tax),
        ];
      });
    sheet.rest(
      '',
      'Grand Total',
      '',
      '',
      '',
      '',
      sheet.sumOf('G'),
      '',
      sheet.sumOf('I'),
      sheet.sumOf('J'),
      sheet.sumOf('K'),
      sheet.sumOf('L'),
    );
    return book('PurcReg.xlsx', sheet);
  },
  (random) => {
    const sheet = new Sheet('Sales Register', 'sales')
      .rest('Shree Ganesh Traders')
      .rest('Sales Register')
      .head(
        'Date=date|Particulars=customer|Vch Type|Vch No.=docNo|Stock Item=itemName|Quantity=qty|Unit=unit|Rate=unitPrice|Value=amount|GST %=taxRate',
      )
      .lines(20, (index) => {
        const { name, price, quantity, amount } = sale(random, PARTS_EN, 40);
        return [
          day(2024, 4, 1 + index),
          random.pick(CUSTOMERS_EN),
          'Sales',
          `SGT/${index + 1}/24-25`,
          name,
          quantity,
          'Nos',
          price,
          amount,
          18,
        ];
      });
    return book('SalesReg.xlsx', sheet);
  },
  (random) =>
    book(
      'StockSummary-Tally.xlsx',
      new Sheet('Stock Summary', 'stock')
        .rest('Sri Balaji Agencies')
        .rest('Stock Summary')
        .rest('1-Apr-24 to 31-Mar-25')
        .head('Particulars=itemName|Opening Balance|||Inwards|||Outwards|||Closing Balance')
        .head(
          '|Quantity=openingQty|Rate|Value|Quantity=inQty|Rate|Value|Quantity=outQty|Rate|Value|Quantity=balanceQty|Rate=unitPrice|Value=amount',
        )
        .lines(PARTS_EN.length, (index) => {
          const { name, price } = PARTS_EN[index]!;
          const [opening, inward, outward] = [
            30 + random.below(50),
            random.below(90),
            random.below(30),
          ];
          const cost = (quantity: number): number[] => [quantity, price, money(quantity * price)];
          return [
            name,
            ...cost(opening),
            ...cost(inward),
            ...cost(outward),
            ...cost(opening + inward - outward),
          ];
        })
        .merge('A1:M1 A2:M2 A4:A5 B4:D4 E4:G4 H4:J4 K4:M4'),
    ),
  (random) =>
    book(
      'Kedai Runcit stok.xlsx',
      new Sheet('Stok', 'stock')
        .head(
          'No|Item=itemName|Unit=unit|Opening Stock=openingQty|Stock In=inQty|Stock Out=outQty|Balance=balanceQty|Remarks=remark',
        )
        .lines(CAFE_EN.length, (index) => {
          const { name, unit } = CAFE_EN[index]!;
          const [opening, inward, outward] = [
            10 + random.below(20),
            random.below(30),
            random.below(10),
          ];
          return [
            index + 1,
            name,
            unit,
            opening,
            inward,
            outward,
            opening + inward - outward,
            index === 2 ? 'low' : '',
          ];
        }),
      new Sheet('Belian', 'purchase')
        .head(
          'Date=date|Supplier=supplier|DO No=docNo|Item=itemName|Qty=qty|U/Price (RM)=unitPrice|Total (RM)=amount',
        )
        .lines(14, (index) => {
          const { name, price, quantity, amount } = sale(random, CAFE_EN, 12);
          return [
            `${padded(13 + index, 2)}/06/2024`,
            random.pick(SUPPLIERS_EN),
            `DO-${1200 + index}`,
            name,
            quantity,
            price,
            amount,
          ];
        }),
    ),
  (random) => {
    const sheet = new Sheet('STOCK CARD', 'stock')
      .rest('Republic of the Philippines')
      .rest('STOCK CARD')
      .rest('Item: Bond Paper A4', '', '', 'Unit: ream', '', 'Stock No.: OS-014')
      .head(
        'Date=date|Reference=docNo|Receipt Qty=inQty|Issue Qty=outQty|Office|Balance Qty=balanceQty|No. of Days to Consume',
      );
    let balance = 0;
    sheet.lines(16, (index) => {
      const isIn = index % 5 === 0;
      const quantity = isIn ? 50 : 3 + random.below(6);
      balance += isIn ? quantity : -quantity;
      return [
        day(2024, 2, 1 + index),
        isIn ? `IAR-24-${padded(index, 3)}` : `RIS-24-${padded(index, 3)}`,
        isIn ? quantity : '',
        isIn ? '' : quantity,
        isIn ? '' : 'Accounting',
        balance,
        '',
      ];
    });
    return book('stock card.xlsx', sheet);
  },
  (random) =>
    book(
      'Retail-Sales-Project.xlsx',
      new Sheet('Orders', 'sales')
        .head(
          'Row ID|Order ID=docNo|Order Date=date|Ship Date|Ship Mode|Customer ID|Customer Name=customer|Segment|Region|Product ID=itemCode|Category|Sub-Category|Product Name=itemName|Sales=amount|Quantity=qty|Discount|Profit',
        )
        .lines(30, (index) => {
          const { code, name, quantity, amount } = sale(random, SHOP_EN, 8);
          return [
            index + 1,
            `CA-2016-${152_156 + index}`,
            day(2016, 11, 1 + (index % 28)),
            day(2016, 11, 3 + (index % 27)),
            'Second Class',
            `CG-${12_520 + index}`,
            random.pick(CUSTOMERS_EN),
            'Consumer',
            'South',
            code,
            'Furniture',
            'Chairs',
            name,
            amount,
            quantity,
            0.2,
            money(amount / 9),
          ];
        }),
      new Sheet('Pivot', 'other')
        .rest('Row Labels', 'Sum of Sales')
        .rest('Consumer', 5210.2)
        .rest('Corporate', 1200)
        .rest('Grand Total', 6410.2),
      new Sheet('People', 'other')
        .head('Person|Region')
        .line(['Anna Andreadi', 'West'])
        .line(['Chuck Magee', 'East']),
    ),
  (random) =>
    book(
      'mvt-list.xlsx',
      new Sheet('Sheet1', 'stock|adjustments')
        .rest('Material Document List')
        .gap()
        .head(
          'Pstng Date=date|Mat. Doc.=docNo|MvT|Material=itemCode|Material Description=itemName|SLoc=warehouse|Quantity=qty|EUn=unit|Text=remark',
        )
        .lines(32, (index) => {
          const { code, name, unit, quantity } = sale(random, PARTS_EN, 60);
          const type = random.pick(['101', '261', '601', '311', '201']);
          return [
            `${padded(13 + (index % 15), 2)}.06.2024`,
            `5000${padded(index, 6)}`,
            type,
            code,
            name,
            '0001',
            type === '101' ? quantity : -quantity,
            unit,
            '',
          ];
        }),
    ),
  (random) =>
    book(
      'cycle count wk12.csv',
      new Sheet('Sheet1', 'count')
        .head(
          'Location=warehouse|Part #=itemCode|Desc=itemName|System Qty=balanceQty|Physical Qty=countedQty|Variance|Counted By|Count Date=date',
        )
        .lines(20, (index) => {
          const { code, name, quantity } = sale(random, PARTS_EN, 60);
          const counted = quantity + random.below(3) - 1;
          return [
            `R${index % 4}-B${index}`,
            code,
            name,
            quantity,
            counted,
            counted - quantity,
            random.pick(PEOPLE_EN),
            '2024-03-21',
          ];
        }),
    ),
  (random) =>
    book(
      'parts receiving log.xlsx',
      new Sheet('Receiving Log', 'purchase')
        .rest('RECEIVING LOG - WAREHOUSE 2')
        .head(
          "Recv Date=date|PO #|Packing Slip #=docNo|Vendor=supplier|Part Number=itemCode|Part Description=itemName|Qty Rec'd=qty|UOM=unit|Unit Cost=unitPrice|Ext. Cost=amount|Insp OK|Bin=warehouse",
        )
        .lines(24, (index) => {
          const { code, name, unit, price, quantity, amount } = sale(random, PARTS_EN, 60);
          return [
            day(2024, 7, 1 + index),
            `45000${index}`,
            `PS${7700 + index}`,
            random.pick(SUPPLIERS_EN),
            code,
            name,
            quantity,
            unit,
            price,
            amount,
            true,
            `B-${index % 9}`,
          ];
        }),
      new Sheet('Instructions', 'other')
        .rest('How to use this workbook')
        .rest('1. Enter each receipt on its own row.')
        .rest('2. Tick Insp OK once the goods were inspected.'),
    ),
  (random) =>
    book(
      'IGP OGP register.xlsx',
      new Sheet('Inward', 'purchase')
        .rest('INWARD REGISTER 2024')
        .head(
          'S.No|Date=date|GRN No=docNo|Party Name=supplier|Material=itemName|Recd Qty=qty|UOM=unit|Rate=unitPrice|Amount=amount|Vehicle No|Remarks=remark',
        )
        .lines(18, (index) => {
          const { name, unit, price, quantity, amount } = sale(random, PARTS_EN, 60);
          return [
            index + 1,
            `${padded(13 + (index % 15), 2)}-05-2024`,
            `GRN/${300 + index}`,
            random.pick(SUPPLIERS_EN),
            name,
            quantity,
            unit,
            price,
            amount,
            `MH12AB${1000 + index}`,
            '',
          ];
        }),
      new Sheet('Outward', 'sales')
        .rest('OUTWARD REGISTER 2024')
        .head(
          'S.No|Date=date|Challan No=docNo|Party Name=customer|Material=itemName|Desp Qty=qty|UOM=unit|Rate=unitPrice|Amount=amount|Vehicle No|Remarks=remark',
        )
        .lines(18, (index) => {
          const { name, unit, price, quantity, amount } = sale(random, PARTS_EN, 20);
          return [
            index + 1,
            `${padded(13 + (index % 15), 2)}-05-2024`,
            `DC/${300 + index}`,
            random.pick(CUSTOMERS_EN),
            name,
            quantity,
            unit,
            price,
            amount,
            `MH12AB${2000 + index}`,
            '',
          ];
        }),
    ),
];
