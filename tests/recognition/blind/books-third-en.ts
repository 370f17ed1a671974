/** A third set of English books: exports of shops and accounts, trades, schools, clinics, and tabs that are no register. */

import { type Random } from '../random.ts';
import { CAFE_EN, PARTS_EN, SHOP_EN } from './goods.ts';
import { fill, rows } from './notation.ts';
import { type Book, book, Sheet } from './sheet.ts';

export const BOOKS_THIRD_EN: readonly ((random: Random) => Book)[] = [
  (random) => {
    const sheet = new Sheet('Sales by Product Detail', 'sales')
      .rest('Harbor Supply Co.')
      .rest('Sales by Product/Service Detail')
      .rest('August 2025')
      .gap();
    fill(
      sheet,
      random,
      PARTS_EN,
      'Transaction date=date~U|Transaction type~[Invoice,Sales Receipt]|Num=docNo~{1001,1090}|Product/Service full name=itemName~g|Customer full name=customer~CE|Memo/Description=remark~[,]|Quantity=qty~q|Sales price=unitPrice~p|Amount=amount~a|Balance~{10.0,900.0}',
      22,
    );
    return book('Harbor_Sales by Product Detail.xlsx', sheet);
  },
  (random) =>
    book(
      'Inventory Valuation Summary.xlsx',
      fill(
        new Sheet('Inventory Valuation Summary', 'stock')
          .rest('Harbor Supply Co.')
          .rest('Inventory Valuation Summary')
          .rest('As of August 31, 2025')
          .gap(),
        random,
        PARTS_EN,
        'Product=itemName~g|SKU=itemCode~c|Qty=balanceQty~b|Asset Value=amount~v|Calc. Avg=unitPrice~p',
        7,
      ),
    ),
  (random) =>
    book(
      'inventory_export_1.csv',
      fill(
        new Sheet('inventory_export_1', 'stock'),
        random,
        SHOP_EN,
        'Handle~[organic-tee,enamel-mug]|Title=itemName~g|Option1 Name~[Size]|Option1 Value=spec~s|Option2 Name~[]|Option2 Value~[]|SKU=itemCode~c|HS Code~[]|COO~[US]|Location=warehouse~[Main Store,Annex]|Bin name=bin~[A1,B2]|Incoming (not editable)~{0,9}|Unavailable (not editable)~[0]|Committed (not editable)~{0,4}|Available (not editable)~{0,40}|On hand (current)=balanceQty~b|On hand (new)~[]',
        12,
      ),
    ),
  (random) =>
    book(
      'wc-product-export.csv',
      fill(
        new Sheet('wc-product-export', 'items|stock'),
        random,
        SHOP_EN,
        'ID~{100,900}|Type~[simple]|SKU=itemCode~c|GTIN, UPC, EAN, or ISBN~[]|Name=itemName~g|Published~[1]|Is featured?~[0]|Visibility in catalog~[visible]|Short description~[Nice]|Tax status~[taxable]|In stock?~[1]|Stock=balanceQty~b|Low stock amount~[5]|Backorders allowed?~[0]|Weight (kg)~{0.1,2.0}|Sale price~[]|Regular price=salePrice~pp|Categories~[Home,Apparel]|Tags~[gift]|Images~[https://x/y.jpg]|Position~[0]',
        6,
      ),
    ),
  (random) =>
    book(
      'stock.move.line.xlsx',
      fill(
        new Sheet('Sheet1', 'stock|transfers'),
        random,
        PARTS_EN,
        'Date=date~D|Reference=docNo~n(WH/OUT/)|Product=itemName~g|Lot/Serial Number=lot~l|From=fromWarehouse~[WH/Stock,Partners/Vendors]|To=toWarehouse~[Partners/Customers,WH/Stock]|Quantity=qty~q|Unit of Measure=unit~u|Status~[Done]',
        18,
      ),
      fill(
        new Sheet('Sheet2', 'purchase-orders|purchase'),
        random,
        PARTS_EN,
        'Order Reference=docNo~n(P)|Vendor=supplier~SE|Product=itemName~g|Description~g|Expected Arrival~D|Quantity=qty~q|Received Qty~{0,9}|Billed Qty~{0,9}|Unit of Measure=unit~u|Unit Price=unitPrice~p|Subtotal=amount~a|Status~[Purchase Order]',
        14,
      ),
    ),
  (random) => {
    const sheet = new Sheet('Item Register', 'stock')
      .rest('Ganesh Hardware')
      .rest('Stock Item: Hex Bolt M10')
      .rest('1-Aug-25 to 31-Aug-25')
      .head('Date=date|Particulars|Vch Type|Vch No.=docNo|Inwards||Outwards||Closing|')
      .head('||||Quantity=inQty|Value|Quantity=outQty|Value|Quantity=balanceQty|Value=amount');
    rows(sheet, random, PARTS_EN, 'd|CE|[Sales,Purchase]|{1,90}|sin|[]|sout|[]|b|v', 16);
    return book('StkVch.xls', sheet.merge('A1:J1 E4:F4 G4:H4 I4:J4'));
  },
  (random) =>
    book(
      'Primary school stationery.xlsx',
      fill(
        new Sheet('Stock book', 'stock').rest("St Mary's Primary - stationery stock book"),
        random,
        SHOP_EN,
        'Item=itemName~g|Cupboard=bin~[A,B]|Had at start=openingQty~o|Came in=inQty~i|Given out=outQty~t|Left=balanceQty~b|Order when under~[5,10]',
        6,
      ),
      fill(
        new Sheet('Handed out', 'sales|adjustments'),
        random,
        SHOP_EN,
        'Date=date~I|Class=customer~[3B,4A]|Teacher~PE|Item=itemName~g|How many=qty~{1,12}|Signed~[]',
        16,
      ),
      fill(
        new Sheet('Term dates', 'other'),
        random,
        SHOP_EN,
        'Term~[Autumn,Spring]|Starts~I|Ends~I|Half term~[27-31 Oct]|INSET days~[1 Sep]',
        3,
      ),
      fill(
        new Sheet('Budget', 'other').rest('Stationery budget 2025/26'),
        random,
        SHOP_EN,
        'Category~[Paper,Pens]|Budget~[400,250]|Spent to date~{50.0,300.0}|Remaining~{50.0,300.0}|% spent~{0.1,0.9}',
        4,
      ),
    ),
  (random) =>
    book(
      'Cafe ordering.xlsx',
      fill(
        new Sheet('Weekly order', 'purchase-orders|purchase').rest(
          'Weekly order sheet - Coastal Coffee Roasters',
        ),
        random,
        CAFE_EN,
        'Code=itemCode~c|Product=itemName~g|Pack=spec~s|Price=unitPrice~p|Order qty=qty~q|Line total=amount~a',
        6,
      ),
      fill(
        new Sheet('Recipe costs', 'other').rest('Recipe cost calculator'),
        random,
        CAFE_EN,
        'Ingredient~[Espresso,Milk,Syrup]|Amount used~{5,200}|Unit~[g,ml]|Cost per unit~{0.01,0.09}|Cost~{0.1,0.9}',
        6,
      ),
      fill(
        new Sheet('Rota', 'other').rest('Staff rota w/c 25 Aug'),
        random,
        CAFE_EN,
        'Name~PE|Mon~[7-3,off]|Tue~[7-3,off]|Wed~[7-3,off]|Thu~[9-5,off]|Fri~[9-5]|Hours~{16,40}',
        4,
      ),
      fill(
        new Sheet('Waste', 'adjustments').rest('Waste log'),
        random,
        CAFE_EN,
        'Date=date~I|Item=itemName~g|Qty=qty~{1,4}|Why=remark~[Out of date,Dropped]|Who~PE',
        12,
      ),
    ),
  (random) =>
    book(
      'clinic consumables.xlsx',
      fill(
        new Sheet('Receipts', 'purchase').rest('Consumables received'),
        random,
        PARTS_EN,
        "Date Rec'd=date~I|Supplier=supplier~SE|Del. Note=docNo~n(DN)|Item=itemName~g|Batch=lot~l|Exp=expiry~e|Qty=qty~q|Cost (£)=unitPrice~p|Rec'd by~PE",
        16,
      ),
      fill(
        new Sheet('Usage', 'sales|adjustments').rest('Consumables used'),
        random,
        PARTS_EN,
        'Date=date~I|Room=customer~[Theatre 1,Ward B]|Item=itemName~g|Batch=lot~l|Qty used=qty~q|Nurse~PE',
        16,
      ),
      fill(
        new Sheet('Equipment service', 'other'),
        random,
        PARTS_EN,
        'Equipment~[Autoclave,Defibrillator]|Asset tag~n(A)|Last service~I|Next service due~I|Engineer~PE|Result~[Pass]',
        6,
      ),
    ),
  (random) =>
    book(
      'GST purchase data.xlsx',
      fill(
        new Sheet('B2B', 'purchase|other').rest('GSTR-2B purchases'),
        random,
        PARTS_EN,
        'GSTIN of supplier~n(27ABCDE)|Trade/Legal name=supplier~SE|Invoice number=docNo~n(INV)|Invoice Date=date~I|Invoice Value(₹)=amountWithTax~at|Place of supply~[Maharashtra]|Rate(%)=taxRate~[18]|Taxable Value (₹)=amount~a|Integrated Tax(₹)~[0]|Central Tax(₹)~{1.0,90.0}|State/UT Tax(₹)~{1.0,90.0}',
        12,
      ),
      fill(
        new Sheet('Creditors', 'other|suppliers').rest('Sundry creditors ageing'),
        random,
        PARTS_EN,
        'Party~SE|Bill No~n(B)|Bill Date~I|Due Date~I|Pending Amt~{100.0,900.0}|0-30~{0.0,90.0}|31-60~{0.0,90.0}|>60~{0.0,90.0}',
        8,
      ),
    ),
];
