/** English books of small businesses: trackers, logs, counts, price lists and forms. */

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

export const BOOKS_EN: readonly ((random: Random) => Book)[] = [
  (random) => {
    const sheet = new Sheet('Inventory Tracker', 'stock')
      .rest('INVENTORY TRACKER')
      .rest('Company: Ridge Hardware', '', '', 'Last updated: 6/30/2025')
      .rest('Yellow cells are calculated. Do not edit.')
      .gap()
      .head(
        'Item #=itemCode|Item Description=itemName|Vendor=supplier|Bin|UOM=unit|Beginning Qty=openingQty|Qty In=inQty|Qty Out=outQty|Qty on Hand=balanceQty|Reorder Pt|Unit Cost=unitPrice|Inventory Value=amount|Reorder?',
      );
    sheet.lines(PARTS_EN.length, (index) => {
      const { code, name, unit, price } = PARTS_EN[index]!;
      const [opening, inward, outward] = [random.below(90), random.below(90), random.below(50)];
      const balance = opening + inward - outward;
      return [
        code,
        name,
        random.pick(SUPPLIERS_EN),
        `A${index}`,
        unit,
        opening,
        inward,
        outward,
        balance,
        25,
        price,
        money(balance * price),
        balance < 25 ? 'YES' : 'no',
      ];
    });
    sheet.rest('TOTAL', '', '', '', '', 300, 400, 200, 500, '', '', 1234.5);
    return book('inventory-tracker-template.xlsx', sheet.merge('A1:M1 A3:M3'));
  },
  (random) => {
    const sheet = new Sheet('Sales Log', 'sales')
      .also('other')
      .head(
        'Date=date|Order #=docNo|Customer=customer|SKU=itemCode|Product=itemName|Qty=qty|Unit Price=unitPrice|Line Total=amount||Product|Units Sold|Revenue',
      );
    sheet.lines(
      30,
      (index) => {
        const { code, name, price, quantity, amount } = sale(random, SHOP_EN, 6);
        const side =
          index < SHOP_EN.length ? ['', SHOP_EN[index]!.name, 10 + index, 100.5 + index] : [];
        return [
          day(2025, 5, 1 + (index % 28)),
          `SO-${padded(1200 + index, 5)}`,
          random.pick(CUSTOMERS_EN),
          code,
          name,
          quantity,
          price,
          amount,
          ...side,
        ];
      },
      (index) => (index < SHOP_EN.length ? [0, 1] : [0]),
    );
    return book('shop sales log.xlsx', sheet);
  },
  (random) =>
    book(
      'PO List 2025.xlsx',
      new Sheet('PO List', 'purchase-orders|purchase')
        .rest('Purchase Order List')
        .head(
          'PO#=docNo|Date Issued=date|Supplier=supplier|Part No.=itemCode|Description=itemName|Qty=qty|U/M=unit|Unit Price=unitPrice|Ext. Price=amount|Due Date=dueDate|Status',
        )
        .lines(21, (index) => {
          const { code, name, unit, price, quantity, amount } = sale(random, PARTS_EN, 80);
          return [
            `PO${padded(250_100 + (index >> 1), 6)}`,
            day(2025, 2, 1 + index),
            random.pick(SUPPLIERS_EN),
            code,
            name,
            quantity,
            unit,
            price,
            amount,
            day(2025, 3, 1 + index),
            random.pick(['Open', 'Closed', 'Partial']),
          ];
        }),
    ),
  (random) =>
    book(
      'Stock Take June.xlsx',
      new Sheet('Count Sheet', 'count')
        .rest('STOCK TAKE SHEET')
        .rest('Location:', 'Main Store', '', 'Date:', '30/06/2025', 'Counted by:', 'Tom')
        .head(
          'Line|Stock Code=itemCode|Description=itemName|Shelf|Unit=unit|System Qty=balanceQty|Count=countedQty|Variance|Comments=remark',
        )
        .lines(18, (index) => {
          const { code, name, unit, quantity } = sale(random, PARTS_EN, 80);
          const counted = index % 5 === 4 ? undefined : quantity - (index % 3 === 0 ? 1 : 0);
          return [
            index + 1,
            code,
            name,
            `S${1 + (index % 6)}`,
            unit,
            quantity,
            counted,
            counted === undefined ? '' : counted - quantity,
            index % 5 === 4 ? 'not found' : '',
          ];
        })
        .rest('Checked by: ________', '', '', 'Date: ________'),
    ),
  (random) =>
    book(
      'Wholesale Price List.xlsx',
      new Sheet('Price List', 'items')
        .rest('Harbor Goods — Wholesale Price List 2025')
        .rest('Prices in USD. Minimum order $150. Ships from Portland, OR.')
        .gap()
        .head('SKU=itemCode|Product=itemName|Size=spec|Pack|Wholesale|RRP|MOQ|Barcode')
        .lines(SHOP_EN.length, (index) => {
          const { code, name, spec, price } = SHOP_EN[index]!;
          return [
            code,
            name,
            spec,
            6,
            money(price / 2),
            price,
            6,
            `50${padded(random.below(1e9), 11)}`,
          ];
        })
        .merge('A1:H1 A2:H2'),
    ),
  (random) =>
    book(
      'Contacts.xlsx',
      new Sheet('Supplier List', 'suppliers')
        .head(
          'Supplier Name=supplier|Contact|Tel|E-mail|Street|City|Zip|Payment Terms|Lead Time (days)',
        )
        .lines(9, (index) => [
          `${random.pick(SUPPLIERS_EN)} ${index}`,
          random.pick(PEOPLE_EN),
          `555-02${padded(index, 2)}`,
          `s${index}@mail.test`,
          `${index} Mill Rd`,
          'Ames',
          50_010 + index,
          'Net 30',
          7 + index,
        ]),
      new Sheet('Clients', 'customers')
        .head(
          'Client ID|Client=customer|Contact Name|Phone|Billing Address|Tax Exempt?|Credit Limit',
        )
        .lines(11, (index) => [
          `CL-${padded(index, 3)}`,
          `${random.pick(CUSTOMERS_EN)} ${index}`,
          'Sam',
          `555-03${padded(index, 2)}`,
          `${index} Oak Ave`,
          'N',
          2500,
        ]),
      new Sheet('Staff', 'other')
        .head('Name|Role|Phone|Email|Start Date')
        .lines(6, (index) => [
          random.pick(PEOPLE_EN),
          'Driver',
          `555-04${padded(index, 2)}`,
          `p${index}@mail.test`,
          day(2021, 3, 1 + index),
        ]),
    ),
  (random) => {
    const sheet = new Sheet('Weekly Order', 'stock|counts|purchase-orders')
      .rest('Blue Door Cafe - weekly inventory')
      .rest('Week ending', day(2025, 6, 29))
      .head(
        'Category|Item=itemName|Unit=unit|Par|On Hand=balanceQty|To Order|Unit Cost=unitPrice|Extended=amount|Supplier=supplier',
      );
    for (const [group, from, to] of [
      ['Coffee', 0, 2],
      ['Dairy & syrups', 2, 4],
      ['Disposables', 4, 6],
    ] as const) {
      const first = sheet.row + 1;
      sheet.lines(to - from, (index) => {
        const { name, unit, price } = CAFE_EN[from + index]!;
        const held = random.below(9);
        return [
          group,
          name,
          unit,
          10,
          held,
          10 - held,
          price,
          money(held * price),
          random.pick(SUPPLIERS_EN),
        ];
      });
      sheet.rest(`${group} total`, '', '', '', '', '', '', sheet.sumOf('H', first));
    }
    return book(
      'Cafe inventory.xlsx',
      sheet.rest('GRAND TOTAL', '', '', '', '', '', '', sheet.sumOf('H')),
    );
  },
  (random) => {
    const sheet = new Sheet('BR-2040', 'stock')
      .rest('BIN CARD')
      .rest('Item: Ball Bearing 6204-2RS', '', '', 'Code: BR-2040')
      .rest('Unit: EA', '', '', 'Min level: 20')
      .head(
        'Date=date|Reference=docNo|Details=remark|In=inQty|Out=outQty|Balance=balanceQty|Signed',
      );
    let balance = 40;
    sheet.lines(16, (index) => {
      const inward = index % 5 === 0 ? 30 : 0;
      const outward = inward > 0 ? 0 : 1 + random.below(8);
      balance += inward - outward;
      return [
        day(2025, 4, 2 + index),
        inward > 0 ? `GRN ${padded(index, 4)}` : `SIV ${padded(index, 4)}`,
        inward > 0 ? 'Received' : 'Issued to workshop',
        inward || '',
        outward || '',
        balance,
        random.pick(PEOPLE_EN),
      ];
    });
    return book('bin cards.xlsx', sheet);
  },
  (random) => {
    const sheet = new Sheet('Delivery Note', 'sales')
      .rest('MIDWEST FASTENER SUPPLY')
      .rest('DELIVERY NOTE')
      .rest('Deliver to: Ridgeline Builders', '', '', '', 'DN No: DN-20871')
      .rest('Address: 14 Quarry Road', '', '', '', 'Date: 12 May 2025')
      .head(
        'Item|Product Code=itemCode|Description=itemName|Qty Delivered=qty|Unit=unit|Remarks=remark',
      );
    sheet.lines(6, (index) => {
      const { code, name, unit, quantity } = sale(random, PARTS_EN, 40);
      return [index + 1, code, name, quantity, unit, index === 2 ? 'back order 2' : ''];
    });
    sheet.gap().rest('Received in good condition by: ____________', '', '', 'Date: ______');
    return book('DN-20871.xlsx', sheet.merge('A1:F1 A2:F2'));
  },
  (random) => {
    const sheet = new Sheet('Stock Summary', 'stock')
      .rest('Global Traders Pvt Ltd')
      .rest('Stock Summary')
      .rest('1-Apr-25 to 30-Apr-25')
      .head('Particulars=itemName|Opening Balance|||Inwards|||Outwards|||Closing Balance||')
      .head(
        '|Quantity=openingQty|Rate|Value|Quantity=inQty|Rate|Value|Quantity=outQty|Rate|Value|Quantity=balanceQty|Rate=unitPrice|Value=amount',
      )
      .lines(PARTS_EN.length, (index) => {
        const { name, price } = PARTS_EN[index]!;
        const [opening, inward, outward] = [random.below(90), random.below(90), random.below(50)];
        const balance = opening + inward - outward;
        return [
          name,
          opening,
          price,
          money(opening * price),
          inward,
          price,
          money(inward * price),
          outward,
          price,
          money(outward * price),
          balance,
          price,
          money(balance * price),
        ];
      })
      .rest('Grand Total', 1, '', 2, 3, '', 4, 5, '', 6, 7, '', 8);
    return book('StkSum.xls', sheet.merge('A4:A5 B4:D4 E4:G4 H4:J4 K4:M4'));
  },
  (random) =>
    book(
      'purchase book.xlsx',
      new Sheet('Purchase 采购', 'purchase')
        .head(
          'S/N|日期 Date=date|供应商 Supplier=supplier|Inv# 发票号=docNo|品名 Desc.=itemName|规格 Spec=spec|数量 Qty.=qty|单位 Unit=unit|单价 U/P=unitPrice|金额 Amt.=amount|WH 仓库=warehouse|备注 Rmk=remark',
        )
        .lines(19, (index) => {
          const { name, spec, unit, price, quantity, amount } = sale(random, PARTS_EN, 60);
          return [
            index + 1,
            day(2025, 6, 1 + index),
            random.pick(SUPPLIERS_EN),
            `INV${padded(8000 + index, 5)}`,
            name,
            spec,
            quantity,
            unit,
            price,
            amount,
            'Main',
            index === 4 ? 'urgent' : '',
          ];
        }),
    ),
  (random) =>
    book(
      'sales bk.xlsx',
      new Sheet('Sheet1', 'sales')
        .head(
          'S/N|Dt=date|Inv No=docNo|Cust. Name=customer|Item Desc=itemName|Qty.=qty|U/P=unitPrice|Disc %|Amt.=amount|S.Man',
        )
        .lines(23, (index) => {
          const { name, price, quantity, amount } = sale(random, PARTS_EN, 20);
          return [
            index + 1,
            `${padded(1 + (index % 28), 2)}-06-2025`,
            `SI${padded(400 + index, 5)}`,
            random.pick(CUSTOMERS_EN),
            name,
            quantity,
            price,
            0,
            amount,
            random.pick(PEOPLE_EN),
          ];
        })
        .rest('', '', '', '', 'TOTAL', 321, '', '', 9999.5),
    ),
];
