/** A tenth set of books: English ones, their headers as shops, programs and public repositories call them. */

import { type Random } from '../random.ts';
import { CAFE_EN, PARTS_EN, SHOP_EN } from './goods.ts';
import { fill, rows } from './notation.ts';
import { type Book, book, Sheet } from './sheet.ts';

export const BOOKS_TENTH_EN: readonly ((random: Random) => Book)[] = [
  (random) =>
    book(
      'Sales_Order.csv',
      fill(
        new Sheet('Sales_Order', 'sales-orders|sales'),
        random,
        SHOP_EN,
        'SalesOrder ID~{460000,469999}|Order Date=date~D|Expected Shipment Date~D|SalesOrder Number=docNo~n(SO-)|Status~[confirmed,draft]|Customer Name=customer~CE|Item Name=itemName~g|SKU=itemCode~c|QuantityOrdered=qty~q|QuantityInvoiced~[0]|QuantityPacked~[0]|Usage unit=unit~u|Item Price=unitPrice~p|Discount~[0]|Item Total=amount~a|Warehouse Name=warehouse~[Head Office]|Notes=remark~[,]',
        18,
      ),
    ),
  (random) => {
    const sheet = new Sheet('Stock Summary', 'stock')
      .rest('Shree Ganesh Traders')
      .rest('Stock Summary')
      .rest('1-Apr-25 to 31-Aug-25')
      .head('Particulars=itemName|Opening Balance|||Inwards|||Outwards|||Closing Balance||');
    sheet.head(
      '|Quantity=openingQty|Rate|Value|Quantity=inQty|Rate|Value|Quantity=outQty|Rate|Value|Quantity=balanceQty|Rate=unitPrice|Value=amount',
    );
    rows(sheet, random, PARTS_EN, 'g|o|p|{9.0,90.0}|i|p|{9.0,90.0}|t|p|{9.0,90.0}|b|p|v', 7);
    sheet.rest(
      'Grand Total',
      sheet.sumOf('B'),
      '',
      sheet.sumOf('D'),
      sheet.sumOf('E'),
      '',
      sheet.sumOf('G'),
      sheet.sumOf('H'),
      '',
      sheet.sumOf('J'),
      sheet.sumOf('K'),
      '',
      sheet.sumOf('M'),
    );
    return book('StkSum.xlsx', sheet.merge('A1:M1 A2:M2 A3:M3 A4:A5 B4:D4 E4:G4 H4:J4 K4:M4'));
  },
  (random) =>
    book(
      'Sales by Product Detail.xlsx',
      fill(
        new Sheet('Sales by Product Service Detail', 'sales')
          .rest('Harbor Supply Co.')
          .rest('Sales by Product/Service Detail')
          .rest('August 2025')
          .gap(),
        random,
        PARTS_EN,
        'Product/Service=itemName~g|Date=date~U|Transaction Type~[Invoice,Sales Receipt]|Num=docNo~n(1)|Customer=customer~CE|Memo/Description=remark~[,install]|Qty=qty~q|Sales Price=unitPrice~p|Amount=amount~a|Balance~{90.0,9000.0}',
        16,
      ),
    ),
  (random) =>
    book(
      'inventory_export_1.csv',
      fill(
        new Sheet('inventory_export_1', 'stock'),
        random,
        SHOP_EN,
        'Handle~[organic-tee,mug]|Title=itemName~g|Option1 Name~[Size]|Option1 Value=spec~s|SKU=itemCode~c|HS Code~[610910]|COO~[PT]|Location=warehouse~[Main St,Web]|Bin name=bin~[A1,B2]|Incoming (not editable)~[0]|Unavailable (not editable)~[0,1]|Committed (not editable)~[0,2]|Available (not editable)~{0,20}|On hand (current)=balanceQty~b|On hand (new)~[,]',
        12,
      ),
    ),
  (random) =>
    book(
      'inventory-ledger.csv',
      fill(
        new Sheet('inventory-ledger', 'stock'),
        random,
        SHOP_EN,
        'Date=date~U|FNSKU~n(X00)|ASIN~n(B0)|MSKU=itemCode~c|Title=itemName~g|Disposition~[SELLABLE]|Starting Warehouse Balance=openingQty~o|In Transit Between Warehouses~[0]|Receipts=inQty~i|Customer Shipments=outQty~t|Customer Returns~[0]|Vendor Returns~[0]|Warehouse Transfer In/Out~[0]|Found~[0]|Lost~[0]|Damaged~[0]|Disposed~[0]|Other Events~[0]|Ending Warehouse Balance=balanceQty~b|Unknown Events~[0]|Location=warehouse~[US,CA]',
        18,
      ),
    ),
  (random) =>
    book(
      'Purchase Receipt.csv',
      fill(
        new Sheet('Purchase Receipt', 'purchase'),
        random,
        PARTS_EN,
        'ID=docNo~n(MAT-PRE-2025-)|Supplier=supplier~SE|Posting Date=date~D|Status~[Completed,To Bill]|Item Code (Items)=itemCode~c|Item Name (Items)=itemName~g|Received Quantity (Items)~q|Accepted Quantity (Items)=qty~q|Rejected Quantity (Items)~[0]|UOM (Items)=unit~u|Rate (Items)=unitPrice~p|Amount (Items)=amount~a|Accepted Warehouse (Items)=warehouse~[Stores - AC]|Purchase Order (Items)~n(PUR-ORD-)|Batch No (Items)=lot~l',
        16,
      ),
    ),
  (random) =>
    book(
      'purchase.order.xlsx',
      fill(
        new Sheet('Sheet1', 'purchase-orders|purchase'),
        random,
        PARTS_EN,
        'Order Reference=docNo~n(P)|Vendor=supplier~SE|Confirmation Date=date~D|Order Lines/Product=itemName~g|Order Lines/Quantity=qty~q|Order Lines/Received Qty~[0,4]|Order Lines/Unit of Measure=unit~u|Order Lines/Unit Price=unitPrice~p|Order Lines/Subtotal=amount~a|Source Document~[,OP/0004]|Status~[Purchase Order]',
        14,
      ),
    ),
  (random) =>
    book(
      'GSTR1 sales.xlsx',
      fill(
        new Sheet('Sales Register', 'sales').rest('SALES REGISTER FOR THE MONTH OF AUGUST 2025'),
        random,
        PARTS_EN,
        'Invoice Number=docNo~n(INV)|Invoice Date=date~I|Customer Name=customer~CE|Customer GSTIN~[27AAAAA0000A1Z5]|Place of Supply~[Maharashtra]|HSN Code~[7318]|Description=itemName~g|Quantity=qty~q|Rate=unitPrice~p|Taxable Value=amount~a|CGST Rate~[9]|CGST Amount~{1.0,9.0}|SGST Rate~[9]|SGST Amount~{1.0,9.0}|Invoice Value=amountWithTax~at',
        16,
      ),
    ),
  (random) => {
    const sheet = new Sheet('Layer mash', 'stock')
      .rest('FEED STORE BOOK')
      .rest('Feed: Layer mash 25 kg');
    sheet.head(
      'Date=date|Details=remark|Bags in=inQty|Bags out=outQty|Bags left=balanceQty|Signed',
    );
    let balance = 40;
    sheet.lines(18, (index) => {
      const isIn = index % 5 === 0;
      const quantity = isIn ? 30 : 1 + random.below(8);
      balance += isIn ? quantity : -quantity;
      return [
        `${String(index + 1).padStart(2, '0')}/08/2025`,
        isIn ? 'Delivery' : 'House 2',
        isIn ? quantity : '',
        isIn ? '' : quantity,
        balance,
        'JK',
      ];
    });
    return book('feed store.xlsx', sheet);
  },
  (random) =>
    book(
      'Vaccine log.xlsx',
      fill(
        new Sheet('Inventory', 'stock').rest(
          'Vaccine Inventory Log',
          '',
          '',
          'Clinic: Eastside Pediatrics',
        ),
        random,
        SHOP_EN,
        'Vaccine=itemName~[MMR,DTaP,HepB,IPV]|Manufacturer~[Merck,GSK]|Lot #=lot~l|Exp. Date=expiry~e|Doses on hand (start)=openingQty~o|Doses received=inQty~i|Doses administered=outQty~t|Doses wasted~[0]|Doses on hand (end)=balanceQty~b',
        12,
      ),
      fill(
        new Sheet('Temps', 'other').rest('Refrigerator temperature log'),
        random,
        SHOP_EN,
        'Date~U|AM temp (C)~{2,8}|PM temp (C)~{2,8}|Initials~[RT,MS]|Action taken~[,]',
        14,
      ),
    ),
  (random) =>
    book(
      'Monthly unit sales.xlsx',
      fill(
        new Sheet('By month', 'other').rest('Units sold by month 2025'),
        random,
        SHOP_EN,
        'Product~g|Jan~{10,90}|Feb~{10,90}|Mar~{10,90}|Apr~{10,90}|May~{10,90}|Jun~{10,90}|YTD~{60,540}',
        6,
      ),
      fill(
        new Sheet('Timesheet', 'other'),
        random,
        SHOP_EN,
        'Employee~PE|Mon~{4,8}|Tue~{4,8}|Wed~{4,8}|Thu~{4,8}|Fri~{4,8}|Hours~{20,40}|Rate~[15,18]|Gross pay~{300,700}',
        6,
      ),
    ),
  (random) =>
    book(
      'Brewery.xlsx',
      fill(
        new Sheet('Raw mats in', 'purchase'),
        random,
        CAFE_EN,
        'Del. date=date~I|Docket=docNo~n(D)|From=supplier~SE|Material=itemName~[Maris Otter,Citra,Yeast US-05]|Batch=lot~l|Kg=qty~q|GBP/kg=unitPrice~p|GBP=amount~a|BBE=expiry~e',
        14,
      ),
      fill(
        new Sheet('Keg sales', 'sales'),
        random,
        CAFE_EN,
        'Date=date~I|Inv=docNo~n(K)|Pub=customer~[The Crown,Red Lion,Swan]|Beer=itemName~[Best Bitter,Pale,Stout]|Kegs=qty~q|Each=unitPrice~p|Net=amount~a|Duty~{1.0,9.0}|Driver~PE',
        16,
      ),
      fill(
        new Sheet('Brew log', 'other'),
        random,
        CAFE_EN,
        'Brew #~#|Date~I|Beer~[Best Bitter,Pale,Stout]|OG~{1.04,1.06}|FG~{1.01,1.02}|ABV~{4.0,6.0}|Litres~{400,900}|Brewer~PE',
        10,
      ),
    ),
  (random) =>
    book(
      'Warehouse transfers.xlsx',
      fill(
        new Sheet('Transfers', 'transfers'),
        random,
        PARTS_EN,
        'TRF #=docNo~n(T)|Sent=date~I|Part=itemCode~c|Desc.=itemName~g|From branch=fromWarehouse~[Leeds,York]|To branch=toWarehouse~[Hull,Ripon]|Pcs=qty~q|Recd by~PE|Comments=remark~[,]',
        14,
      ),
    ),
];
