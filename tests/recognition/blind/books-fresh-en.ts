/** English exports and hand-made books that no other set has. */

import { type Random } from '../random.ts';
import { CAFE_EN, PARTS_EN, SHOP_EN } from './goods.ts';
import { fill } from './notation.ts';
import { type Book, book, Sheet } from './sheet.ts';

const PHARMA = [
  { code: 'PCM650', name: 'Paracetamol 650', spec: '15 TAB', unit: 'STRIP', price: 21.4 },
  { code: 'AZI500', name: 'Azithral 500', spec: '5 TAB', unit: 'STRIP', price: 92.5 },
  { code: 'PAN40', name: 'Pan 40', spec: '15 TAB', unit: 'STRIP', price: 118.2 },
  { code: 'COF100', name: 'Benadryl Cough Syrup', spec: '100 ML', unit: 'BTL', price: 88 },
  { code: 'ORS21', name: 'ORS Powder', spec: '21 G', unit: 'SACHET', price: 16.5 },
];
const WINES = [
  { code: 'PN-19', name: 'Pinot Noir Reserve', spec: '750 ml', unit: 'btl', price: 32 },
  { code: 'CH-21', name: 'Chardonnay Estate', spec: '750 ml', unit: 'btl', price: 24 },
  { code: 'RS-22', name: 'Dry Rose', spec: '750 ml', unit: 'btl', price: 19 },
  { code: 'SY-18', name: 'Syrah Block 4', spec: '1.5 L', unit: 'mag', price: 68 },
];

export const BOOKS_FRESH_EN: readonly ((random: Random) => Book)[] = [
  (random) =>
    book(
      'Craft fair sales.xlsx',
      fill(
        new Sheet('2025', 'sales').rest('Craft fair & market sales'),
        random,
        SHOP_EN,
        'Date=date~d|What=itemName~g|How many=qty~{1,6}|Each=unitPrice~p|Total=amount~{10.0,90.0}|Who=customer~CE|Paid~f|Delivered~f|Notes=remark~[,gift wrap]',
        20,
      ),
      fill(
        new Sheet('Pricing', 'other|items').rest('Price calculator'),
        random,
        SHOP_EN,
        'Product=itemName~g|Materials~{2.0,5.0}|Labour (hrs)~{0.5,2.0}|Hourly rate~[15]|Overhead~{0.5,1.0}|Wholesale~{10.0,20.0}|Retail=salePrice~{20.0,40.0}|Profit~{5.0,10.0}',
        6,
      ),
      fill(
        new Sheet('Market dates', 'other'),
        random,
        SHOP_EN,
        'Date~d|Market~[Town Square,Riverside]|Stall fee~[25,40]|Set up~[08:00]|Contact~PE',
        8,
      ),
    ),
  (random) =>
    book(
      'pharmacy purchase.xlsx',
      fill(
        new Sheet('Purchase Aug', 'purchase')
          .rest('SHREE MEDICALS')
          .rest('Purchase Register Aug-25'),
        random,
        PHARMA,
        'Sr~#|Bill Dt=date~I|Bill No=docNo~n(SM/)|Party=supplier~[Apex Pharma,Medico Agencies]|Product=itemName~g|Pack=spec~s|HSN Code~[30049099,30045010]|Batch=lot~l|Exp=expiry~[08/27,11/26,01/28]|MRP~pp|Rate=unitPrice~p|Qty=qty~q|Free~[0,1]|Amount=amount~a|GST%=taxRate~[12,5]',
        20,
      ),
      fill(
        new Sheet('Stock', 'stock').rest('Stock statement'),
        random,
        PHARMA,
        'Product=itemName~g|Pack=spec~s|Opg Stk=openingQty~o|Recd=inQty~i|Issd=outQty~t|Cl Stk=balanceQty~b|Cl Val=amount~v',
        5,
      ),
    ),
  (random) =>
    book(
      'MB51 20250831.xlsx',
      fill(
        new Sheet('Sheet1', 'stock'),
        random,
        PARTS_EN,
        'Material=itemCode~c|Material Description=itemName~g|Plnt~[1000]|SLoc=warehouse~[0001,0002]|MvT~[101,201,261]|S~[,]|Mat. Doc.=docNo~n(50001)|Item~#|Pstng Date=date~I|Quantity=qty~sq|EUn=unit~u|Amt.in loc.cur.=amount~sa|User Name~[JSMITH,RKUMAR]|Order~[,100234]',
        24,
      ),
    ),
  (random) =>
    book(
      'item_ledger_entries.xlsx',
      fill(
        new Sheet('Item Ledger Entries', 'stock'),
        random,
        PARTS_EN,
        'Posting Date=date~d|Entry Type~[Purchase,Sale]|Document Type~[Purchase Receipt,Sales Shipment]|Document No.=docNo~n(DOC)|Item No.=itemCode~c|Description=itemName~g|Lot No.=lot~l|Location Code=warehouse~[EAST,WEST]|Quantity=qty~sq|Invoiced Quantity~sq|Remaining Quantity~{0,20}|Sales Amount (Actual)~{0.0,90.0}|Cost Amount (Actual)=amount~sa|Open~[Yes,No]|Entry No.~{1000,9999}',
        24,
      ),
    ),
  (random) =>
    book(
      'Amazon Inventory Ledger.csv',
      fill(
        new Sheet('ledger', 'stock'),
        random,
        SHOP_EN,
        'Date=date~U|FNSKU~n(X00)|ASIN~n(B0)|MSKU=itemCode~c|Title=itemName~g|Event Type~[Receipts,Shipments,CustomerReturns]|Reference ID=docNo~n(FBA)|Quantity=qty~sq|Fulfillment Center=warehouse~[PHX3,BWI2]|Disposition~[SELLABLE]|Reason~[,]|Country~[US]|Reconciled Quantity~[0]|Unreconciled Quantity~[0]',
        24,
      ),
    ),
  (random) =>
    book(
      'products_export.csv',
      fill(
        new Sheet('products_export', 'items'),
        random,
        SHOP_EN,
        'Handle~[organic-tee,enamel-mug]|Title=itemName~g|Body (HTML)~[<p>Nice</p>]|Vendor=supplier~SE|Product Category~[Apparel,Home]|Type~[Tee,Mug]|Tags~[summer]|Published~f|Option1 Name~[Size]|Option1 Value=spec~s|Variant SKU=itemCode~c|Variant Grams~[200,350]|Variant Inventory Tracker~[shopify]|Variant Inventory Qty=balanceQty~b|Variant Inventory Policy~[deny]|Variant Price=salePrice~pp|Variant Compare At Price~[]|Variant Requires Shipping~f|Variant Taxable~f|Variant Barcode~bar|Cost per item=costPrice~p|Status~[active,draft]',
        6,
      ),
    ),
  (random) =>
    book(
      'Xero SalesInvoices.csv',
      fill(
        new Sheet('SalesInvoices', 'sales'),
        random,
        SHOP_EN,
        'ContactName=customer~CE|EmailAddress~[a@x.com]|POCity~[Leeds,York]|InvoiceNumber=docNo~n(INV-)|Reference~[,PO 12]|InvoiceDate=date~I|DueDate~I|Total~{50.0,300.0}|TaxTotal~{5.0,20.0}|InvoiceAmountPaid~{0.0,300.0}|InventoryItemCode=itemCode~c|Description=itemName~g|Quantity=qty~q|UnitAmount=unitPrice~p|Discount~[,0]|LineAmount=amount~a|AccountCode~[200]|TaxType~[20% (VAT on Income)]|TaxAmount~{1.0,9.0}|Currency~[GBP]|Type~[Sales invoice]|Status~[Paid,Awaiting Payment]',
        20,
      ),
    ),
  (random) =>
    book(
      'items-2025-08-31.xlsx',
      fill(
        new Sheet('Items Detail', 'sales'),
        random,
        CAFE_EN,
        'Date=date~U|Time~[10:22:01,14:05:33]|Time Zone~[Eastern Time (US & Canada)]|Category~[Beans,Milk]|Item=itemName~g|Qty=qty~q|Price Point Name=spec~[Regular,Large]|SKU=itemCode~c|Modifiers Applied~[,Oat]|Gross Sales~a|Discounts~[0,-1]|Net Sales=amount~a|Tax~{0.1,3.0}|Transaction ID=docNo~n(TX)|Payment ID~n(PAY)|Device Name~[Register 1]|Notes=remark~[,]|Customer Name=customer~CE|Employee~PE',
        24,
      ),
      fill(
        new Sheet('Labor', 'other'),
        random,
        CAFE_EN,
        'Employee~PE|Role~[Barista,Lead]|Regular Hours~{10,40}|Overtime Hours~[0,2]|Hourly Rate~[16,18]|Gross Pay~{200.0,700.0}|Tips~{20.0,90.0}',
        4,
      ),
    ),
  (random) =>
    book(
      'Cellar book.xlsx',
      fill(
        new Sheet('Bottled stock', 'stock')
          .rest('Hillcrest Vineyard')
          .rest('Bottled wine on hand, 31 Aug 2025'),
        random,
        WINES,
        'Wine=itemName~g|Vintage~[2019,2021,2022]|Format=spec~s|Lot #=lot~l|Opening (btl)=openingQty~o|Bottled=inQty~i|Sold=outQty~t|On hand (btl)=balanceQty~b|Bond~[Duty paid,In bond]|Cellar location~[Rack 1,Rack 4]',
        8,
      ),
      fill(
        new Sheet('Cellar door', 'sales').rest('Cellar door sales'),
        random,
        WINES,
        'Day=date~d|Wine=itemName~g|Vintage~[2019,2021]|Bottles=qty~q|£/btl=unitPrice~p|Takings=amount~a|Card/Cash~[Card,Cash]|Server~PE',
        20,
      ),
      fill(
        new Sheet('Harvest plan', 'other'),
        random,
        WINES,
        'Block~[B1,B4]|Variety~[Pinot Noir,Syrah]|Hectares~{1.0,4.0}|Est. tonnes~{3.0,12.0}|Pick date~d|Crew~[A,B]',
        6,
      ),
    ),
  (random) =>
    book(
      'auto parts 2025.xlsx',
      fill(
        new Sheet('Rcvd', 'purchase'),
        random,
        PARTS_EN,
        'Rcvd=date~U|From=supplier~SE|PO=docNo~n(PO)|Part#=itemCode~c|Desc=itemName~g|Qty=qty~q|Cost ea=unitPrice~p|Ext=amount~a|Bin~[A1,C3]|By~PE',
        20,
      ),
      fill(
        new Sheet('Counter sales', 'sales'),
        random,
        PARTS_EN,
        'Date=date~U|Ticket=docNo~n(T)|Part#=itemCode~c|Desc=itemName~g|Qty=qty~q|Sell ea=unitPrice~pp|Ext=amount~{5.0,90.0}|Cust=customer~CE|Core chg~[0,5]|Clerk~PE',
        24,
      ),
      fill(
        new Sheet('Cycle count', 'counts'),
        random,
        PARTS_EN,
        'Part#=itemCode~c|Desc=itemName~g|Bin~[A1,C3]|Computer=balanceQty~b|Shelf=countedQty~b|O/S~[0,1,-1]|Init~[DM,MT]',
        7,
      ),
      fill(
        new Sheet('Work orders', 'other'),
        random,
        PARTS_EN,
        'RO #~n(RO)|Vehicle~[2014 F150,2019 Civic]|Plate~[ABC123,XYZ987]|Complaint~[brakes,no start]|Tech~PE|Labor hrs~{0.5,4.0}|Labor $~{60.0,400.0}|Status~[Open,Done]',
        8,
      ),
    ),
  (random) =>
    book(
      'Household loan.xlsx',
      fill(
        new Sheet('Amortization', 'other')
          .rest('Loan amount', 250000)
          .rest('Interest rate', 0.045)
          .rest('Term (years)', 30)
          .gap(),
        random,
        PARTS_EN,
        'Payment No.~#|Payment Date~d|Beginning Balance~{200000.0,250000.0}|Payment~[1266.71]|Principal~{300.0,400.0}|Interest~{800.0,950.0}|Ending Balance~{200000.0,250000.0}',
        24,
      ),
      fill(
        new Sheet('P&L', 'other').rest('Profit and loss'),
        random,
        PARTS_EN,
        'Account~[Sales,Cost of goods sold,Rent,Wages]|Jan~{1000.0,9000.0}|Feb~{1000.0,9000.0}|Mar~{1000.0,9000.0}|Total~{3000.0,20000.0}',
        8,
      ),
    ),
  (random) =>
    book(
      'Zoho Inventory Items.csv',
      fill(
        new Sheet('Items', 'items|stock'),
        random,
        PARTS_EN,
        'Item ID~n(46000000)|Item Name=itemName~g|SKU=itemCode~c|HSN/SAC~[73181500]|Description~[Zinc plated,]|Rate=salePrice~pp|Account~[Sales]|Taxable~f|Product Type~[goods]|Purchase Rate=costPrice~p|Purchase Account~[Cost of Goods Sold]|Inventory Account~[Inventory Asset]|Reorder Level~[5,10]|Preferred Vendor=supplier~SE|Opening Stock=openingQty~o|Opening Stock Value~v|Stock On Hand=balanceQty~b|Item Type~[Inventory]|Status~[Active]|Usage unit=unit~u',
        7,
      ),
    ),
];
