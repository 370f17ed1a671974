/** What shops on the web, tills and ERP systems export. */

import { type Random } from '../random.ts';
import { CUSTOMERS_EN, money, padded, PARTS_EN, sale, SHOP_EN } from './goods.ts';
import { type Book, book, day, Sheet } from './sheet.ts';

export const BOOKS_EXPORTS: readonly ((random: Random) => Book)[] = [
  (random) =>
    book(
      'amazon-orders.csv',
      new Sheet('Sheet1', 'sales|sales-orders')
        .head(
          'amazon-order-id=docNo|purchase-date=date|last-updated-date|order-status|fulfillment-channel|product-name=itemName|sku=itemCode|asin|item-status|quantity=qty|currency|item-price=unitPrice|item-tax|shipping-price|ship-city|ship-state|ship-country',
        )
        .lines(24, (index) => {
          const { code, name, price, quantity } = sale(random, SHOP_EN, 3);
          return [
            `113-${padded(index, 7)}-${padded(index * 7, 7)}`,
            `2025-06-${padded(1 + index, 2)}T08:11:09+00:00`,
            `2025-06-${padded(1 + index, 2)}T19:00:00+00:00`,
            'Shipped',
            'Amazon',
            name,
            code,
            `B0${padded(index % 6, 8)}`,
            'Shipped',
            quantity,
            'USD',
            price,
            1.2,
            0,
            'AUSTIN',
            'TX',
            'US',
          ];
        }),
    ),
  (random) =>
    book(
      'orders-export-woo.xlsx',
      new Sheet('Worksheet', 'sales|sales-orders')
        .head(
          'Order Number=docNo|Order Status|Order Date=date|First Name (Billing)|Last Name (Billing)|City (Billing)|Payment Method Title|SKU=itemCode|Item #|Item Name=itemName|Quantity (- Refund)=qty|Item Cost=unitPrice|Order Total Amount',
        )
        .lines(26, (index) => {
          const { code, name, price, quantity, amount } = sale(random, SHOP_EN, 4);
          return [
            4100 + (index >> 1),
            'Completed',
            `2025-06-${padded(1 + index, 2)} 14:22`,
            'Ann',
            'Lee',
            'Ames',
            'Credit card',
            code,
            1 + (index % 2),
            name,
            quantity,
            price,
            money(amount + 8),
          ];
        }),
    ),
  (random) =>
    book(
      'items-2025-06.csv',
      new Sheet('Sheet1', 'sales')
        .head(
          'Date=date|Time|Time Zone|Category|Item=itemName|Qty=qty|Price Point Name|SKU=itemCode|Gross Sales|Discounts|Net Sales=amount|Tax|Transaction ID=docNo|Device Name|Notes=remark|Customer Name=customer',
        )
        .lines(28, (index) => {
          const { code, name, price, quantity, amount } = sale(random, SHOP_EN, 4);
          return [
            `2025-06-${padded(1 + index, 2)}`,
            '10:15:33',
            'Central',
            'Gifts',
            name,
            quantity,
            'Regular',
            code,
            amount,
            0,
            amount,
            money(price * 0.08),
            `tx${padded(index, 9)}A`,
            'iPad 1',
            '',
            index % 3 === 0 ? random.pick(CUSTOMERS_EN) : '',
          ];
        }),
    ),
  (random) =>
    book(
      'stock.quant.xlsx',
      new Sheet('Sheet1', 'stock')
        .head(
          'Location=warehouse|Product=itemName|Product Category|Lot/Serial Number=lot|Package|Owner|Available Quantity|Quantity=balanceQty|Unit of Measure=unit|Value=amount',
        )
        .lines(22, (index) => {
          const { name, quantity, amount } = sale(random, PARTS_EN, 90);
          return [
            'WH/Stock',
            `[FURN_${padded(index % 7, 4)}] ${name}`,
            'All / Saleable',
            index % 4 === 0 ? `LOT${padded(index, 4)}` : '',
            '',
            '',
            quantity - 1,
            quantity,
            'Units',
            amount,
          ];
        }),
    ),
  (random) =>
    book(
      'Invoice Details.xlsx',
      new Sheet('Invoice', 'sales')
        .head(
          'Invoice Date=date|Invoice ID|Invoice Number=docNo|Invoice Status|Customer ID|Customer Name=customer|Due Date=dueDate|Currency Code|Item Name=itemName|SKU=itemCode|Item Desc|Quantity=qty|Usage unit=unit|Item Price=unitPrice|Discount|Item Total=amount|Item Tax %=taxRate|Item Tax Amount|Warehouse Name=warehouse',
        )
        .lines(24, (index) => {
          const { code, name, price, quantity, amount } = sale(random, PARTS_EN, 20);
          return [
            `2025-06-${padded(1 + index, 2)}`,
            4.6e17 + index * 1e6,
            `INV-${padded(index + 1, 6)}`,
            'Paid',
            4.6e17,
            random.pick(CUSTOMERS_EN),
            `2025-07-${padded(1 + index, 2)}`,
            'USD',
            name,
            code,
            '',
            quantity,
            'pcs',
            price,
            0,
            amount,
            8.25,
            money(amount * 0.0825),
            'Main',
          ];
        }),
    ),
  (random) =>
    book(
      'MB51_export.xlsx',
      new Sheet('Sheet1', 'stock|adjustments')
        .head(
          'Material=itemCode|Material Description=itemName|Plant|Storage Location=warehouse|Movement Type|Material Document=docNo|Posting Date=date|Batch=lot|Qty in Un. of Entry=qty|Unit of Entry=unit|Amount in LC=amount|User Name',
        )
        .lines(34, (index) => {
          const { code, name, unit, quantity, amount } = sale(random, PARTS_EN, 90);
          const type = random.pick(['101', '201', '261', '601', '311']);
          const sign = type === '101' ? 1 : -1;
          return [
            code,
            name,
            '1000',
            '0001',
            type,
            `49000${padded(index, 5)}`,
            day(2025, 6, 1 + (index % 28)),
            '',
            sign * quantity,
            unit,
            sign * amount,
            'JSMITH',
          ];
        }),
    ),
  (random) => {
    const sheet = new Sheet('Sheet1', 'stock')
      .head(
        'Plant|SLoc=warehouse|Material=itemCode|Material Description=itemName|Batch=lot|Base Unit of Measure=unit|Unrestricted=balanceQty|Blocked|In Quality Insp.|Currency|Value Unrestricted',
      )
      .lines(25, (index) => {
        const { code, name, unit, quantity, amount } = sale(random, PARTS_EN, 90);
        return [
          '1000',
          '0001',
          `0000${code}`,
          name,
          `B${padded(index, 4)}`,
          unit,
          quantity,
          0,
          0,
          'EUR',
          amount,
        ];
      });
    sheet.rest('', '', '', '', '', '', sheet.sumOf('G'), 0, 0, 'EUR', sheet.sumOf('K'));
    return book('MB52.xlsx', sheet);
  },
  (random) => {
    const sheet = new Sheet('Sheet1', 'sales|other')
      .rest('Harbor Goods')
      .rest('Sales by Product/Service Detail')
      .rest('June 2025')
      .gap()
      .head(
        '|Date=date|Transaction type|Num=docNo|Customer=customer|Memo/Description=remark|Quantity=qty|Sales price=unitPrice|Amount=amount|Balance',
      );
    for (const { name, price } of SHOP_EN.slice(0, 4)) {
      sheet.rest(name);
      let [balance, quantities] = [0, 0];
      sheet.lines(3, (index) => {
        const quantity = 1 + random.below(5);
        balance = money(balance + quantity * price);
        quantities += quantity;
        return [
          '',
          `06/${padded(13 + index, 2)}/2025`,
          'Invoice',
          String(1040 + index),
          random.pick(CUSTOMERS_EN),
          name,
          quantity,
          price,
          money(quantity * price),
          balance,
        ];
      });
      sheet.rest(`Total for ${name}`, '', '', '', '', '', quantities, '', balance);
    }
    return book(
      'Sales by Product Detail.xlsx',
      sheet.rest('TOTAL', '', '', '', '', '', 40, '', 700),
    );
  },
  (random) =>
    book(
      'receiving log.csv',
      new Sheet('Sheet1', 'purchase')
        .head(
          'receipt_id=docNo|received_at=date|vendor_name=supplier|po_number|sku=itemCode|product_title=itemName|qty_ordered|qty_received=qty|unit_cost=unitPrice|line_cost=amount|warehouse_code=warehouse|received_by',
        )
        .lines(24, (index) => {
          const { code, name, price, quantity, amount } = sale(random, SHOP_EN, 40);
          return [
            `R-${padded(index, 5)}`,
            `2025-06-${padded(1 + index, 2)} 09:00`,
            'Paperworks LLC',
            `PO-${padded(index, 4)}`,
            code,
            name,
            quantity,
            quantity,
            price,
            amount,
            'PDX1',
            'tom',
          ];
        }),
    ),
];
