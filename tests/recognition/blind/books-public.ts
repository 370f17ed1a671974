/** Layouts of public data sets, office templates and warehouse systems, written after the rules were fitted to the others. */

import { type Random } from '../random.ts';
import {
  CAFE_EN,
  CUSTOMERS_EN,
  CUSTOMERS_ZH,
  money,
  padded,
  PARTS_EN,
  sale,
  SUPPLIERS_EN,
  WEAR_ZH,
} from './goods.ts';
import { type Book, book, day, Sheet } from './sheet.ts';

export const BOOKS_PUBLIC: readonly ((random: Random) => Book)[] = [
  (random) =>
    book(
      'sales_data_sample.csv',
      new Sheet('Sheet1', 'sales|sales-orders')
        .head(
          'ORDERNUMBER=docNo|QUANTITYORDERED=qty|PRICEEACH=unitPrice|ORDERLINENUMBER|SALES=amount|ORDERDATE=date|STATUS|QTR_ID|MONTH_ID|YEAR_ID|PRODUCTLINE|MSRP|PRODUCTCODE=itemCode|CUSTOMERNAME=customer|PHONE|CITY|COUNTRY|DEALSIZE',
        )
        .lines(30, (index) => {
          const { code, price, quantity, amount } = sale(random, PARTS_EN, 50);
          return [
            10_100 + (index >> 2),
            quantity,
            price,
            1 + (index % 4),
            amount,
            `2/${1 + (index % 28)}/2003 0:00`,
            'Shipped',
            1,
            2,
            2003,
            'Motorcycles',
            95,
            code,
            random.pick(CUSTOMERS_EN),
            `21255578${padded(index, 2)}`,
            'NYC',
            'USA',
            'Small',
          ];
        }),
    ),
  (random) =>
    book(
      'coffee-shop-sales.xlsx',
      new Sheet('Transactions', 'sales')
        .head(
          'transaction_id=docNo|transaction_date=date|transaction_time|transaction_qty=qty|store_id|store_location=warehouse|product_id=itemCode|unit_price=unitPrice|product_category|product_type|product_detail=itemName',
        )
        .lines(40, (index) => {
          const { name, price } = sale(random, CAFE_EN, 3);
          return [
            index + 1,
            day(2023, 1, 1 + (index % 28)),
            '07:06:11',
            1 + random.below(3),
            5,
            random.pick(['Lower Manhattan', 'Astoria']),
            20 + random.below(40),
            price,
            'Coffee',
            'Gourmet brewed coffee',
            name,
          ];
        }),
    ),
  (random) =>
    book(
      'grocery_inventory.csv',
      new Sheet('Sheet1', 'stock')
        .head(
          'Product_ID=itemCode|Product_Name=itemName|Category|Supplier_ID|Supplier_Name=supplier|Stock_Quantity=balanceQty|Reorder_Level|Reorder_Quantity|Unit_Price=unitPrice|Date_Received=date|Last_Order_Date|Expiration_Date=expiry|Warehouse_Location=warehouse|Sales_Volume|Inventory_Turnover_Rate|Status',
        )
        .lines(30, (index) => {
          const { name, price } = sale(random, CAFE_EN, 3);
          return [
            `29-205-${padded(index, 4)}`,
            name,
            'Beverages',
            `38-037-${padded(index, 4)}`,
            random.pick(SUPPLIERS_EN),
            random.below(90),
            20 + random.below(40),
            10 + random.below(60),
            `$${price.toFixed(2)}`,
            `8/${16 + (index % 10)}/2024`,
            `6/${16 + (index % 10)}/2024`,
            `9/${16 + (index % 10)}/2025`,
            '48 Del Sol Trail',
            random.below(90),
            random.below(50),
            random.pick(['Active', 'Backordered', 'Discontinued']),
          ];
        }),
    ),
  (random) =>
    book(
      'Procurement KPI Analysis Dataset.csv',
      new Sheet('Sheet1', 'purchase|purchase-orders')
        .head(
          'PO_ID=docNo|Supplier=supplier|Order_Date=date|Delivery_Date|Item_Category=itemName|Order_Status|Quantity=qty|Unit_Price=unitPrice|Negotiated_Price|Defective_Units|Compliance',
        )
        .lines(30, (index) => {
          const price = money(20 + random.next() * 80);
          return [
            `PO-${padded(index + 1, 5)}`,
            random.pick(['Alpha_Inc', 'Delta_Logistics', 'Gamma_Co']),
            `2023-10-${padded(1 + (index % 28), 2)}`,
            `2023-11-${padded(1 + (index % 28), 2)}`,
            random.pick(['Office Supplies', 'Packaging', 'MRO', 'Raw Materials']),
            random.pick(['Delivered', 'Cancelled', 'Pending']),
            100 + random.below(1500),
            price,
            money(price * 0.9),
            random.below(90),
            random.pick(['Yes', 'No']),
          ];
        }),
    ),
  (random) =>
    book(
      'Adidas US Sales.xlsx',
      new Sheet('Data Sales Adidas', 'sales')
        .rest('', 'Adidas Sales Database')
        .gap()
        .gap()
        .head(
          '|Retailer=customer|Retailer ID|Invoice Date=date|Region|State|City|Product=itemName|Price per Unit=unitPrice|Units Sold=qty|Total Sales=amount|Operating Profit|Operating Margin|Sales Method',
        )
        .lines(25, (index) => {
          const price = 30 + random.below(30);
          const units = 100 + random.below(900);
          return [
            '',
            'Foot Locker',
            1_185_732,
            day(2020, 1, 1 + index),
            'Northeast',
            'New York',
            'New York',
            random.pick(["Men's Street Footwear", "Women's Apparel"]),
            price,
            units,
            price * units,
            price * units * 0.4,
            0.4,
            'In-store',
          ];
        }),
    ),
  (random) =>
    book(
      'Warehouse inventory1.xlsx',
      new Sheet('Inventory List', 'stock')
        .rest('', 'Warehouse Inventory')
        .rest(
          '',
          'TOTAL INVENTORY VALUE:',
          { formula: 'SUM(K:K)', result: 12_345.6 },
          '',
          'INVENTORY ITEMS:',
          7,
        )
        .head(
          '|SKU=itemCode|DESCRIPTION=itemName|BIN #|LOCATION=warehouse|UNIT=unit|QTY=balanceQty|REORDER QTY|COST=unitPrice|INVENTORY VALUE=amount|REORDER',
        )
        .lines(PARTS_EN.length, (index) => {
          const { code, name, unit, price } = PARTS_EN[index]!;
          const quantity = random.below(90);
          return [
            '',
            code,
            name,
            `T3${index}`,
            `Row ${1 + index}, slot 1`,
            unit,
            quantity,
            30,
            price,
            money(price * quantity),
            quantity < 30 ? 'reorder' : '',
          ];
        }),
    ),
  (random) =>
    book(
      '出库单_20250902.xlsx',
      new Sheet('出库单明细', 'sales|adjustments')
        .head(
          '出库单号=docNo|出库类型|出库状态|仓库名称=warehouse|库区|业务订单号|客户名称=customer|商品编号=itemCode|商品名称=itemName|规格名称=spec|计划数量|实际出库数量=qty|单位=unit|创建人|创建时间=date|备注=remark',
        )
        .lines(25, (index) => {
          const { code, name, spec, unit, quantity } = sale(random, WEAR_ZH, 30);
          return [
            `CK${padded(20250902, 8)}${padded(index, 4)}`,
            '销售出库',
            '已完成',
            '一号仓',
            'A区',
            `DD${padded(index, 6)}`,
            random.pick(CUSTOMERS_ZH),
            code,
            name,
            spec,
            quantity,
            quantity,
            unit,
            'admin',
            `2025-09-02 10:${padded(index, 2)}:00`,
            '',
          ];
        }),
    ),
];
