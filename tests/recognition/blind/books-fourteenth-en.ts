/** A fourteenth set of books: shops, kitchens, yards and exports as they write in English. */

import { type Random } from '../random.ts';
import { CAFE_EN, money, padded, PARTS_EN, PEOPLE_EN, SHOP_EN, SUPPLIERS_EN } from './goods.ts';
import { fill, rows } from './notation.ts';
import { type Book, book, Sheet } from './sheet.ts';

export const BOOKS_FOURTEENTH_EN: readonly ((random: Random) => Book)[] = [
  (random) =>
    book(
      'receipts-by-item-2025-08.csv',
      fill(
        new Sheet('receipts-by-item', 'sales'),
        random,
        CAFE_EN,
        'Date=date~D|Receipt number=docNo~n(1-)|Receipt type~[Sale,Refund]|Category~[Coffee]|SKU=itemCode~c|Item=itemName~g|Variant=spec~[,Large]|Modifiers applied~[,Oat milk]|Quantity=qty~q|Gross sales~a|Discounts~[0]|Net sales=amount~a|Cost of goods~{1.0,20.0}|Gross profit~{1.0,20.0}|Taxes~[0]|Dining option~[Takeaway]|POS~[POS 1]|Store=warehouse~[High St]|Cashier name~PE|Customer name=customer~CE|Comment=remark~[,]|Status~[Closed]',
        18,
      ),
    ),
  (random) =>
    book(
      'Order.all.20250801_20250831.xlsx',
      fill(
        new Sheet('orders', 'sales|sales-orders'),
        random,
        SHOP_EN,
        'Order ID=docNo~n(2508)|Order Status~[Completed]|Tracking Number*~n(SPX)|Order Creation Date=date~D|Parent SKU Reference No.~[,]|Product Name=itemName~g|SKU Reference No.=itemCode~c|Variation Name=spec~s|Original Price~pp|Deal Price=unitPrice~p|Quantity=qty~q|Returned quantity~[0]|Product Subtotal=amount~a|Username (Buyer)~[ann88,kelvin_t]|Receiver Name=customer~CE|Remark from buyer~[,gift]|Note=remark~[,]',
        18,
      ),
    ),
  (random) =>
    book(
      'Medical store.xlsx',
      fill(
        new Sheet('Sale', 'sales').rest('SHREE MEDICAL STORES').rest('Bill wise sale register'),
        random,
        CAFE_EN,
        'Bill No=docNo~n(SM)|Sale Date=date~I|Customer=customer~CE|Patient~PE|Doctor~[Dr. Rao,Dr. Iyer]|Medicine=itemName~[Dolo 650,Azithral 500,Pan 40]|Batch No=lot~l|Exp=expiry~e|MRP=unitPrice~p|Qty=qty~q|Discount~[0]|Amount=amount~a',
        16,
      ),
      fill(
        new Sheet('Shelf', 'stock|items'),
        random,
        CAFE_EN,
        'Code=itemCode~c|Name=itemName~g|Generic / local~[,]|Manufacturer~[Cipla,Sun]|Pack size=spec~s|Batch no=lot~l|Expiry=expiry~e|HSN~[3004]|On hand=balanceQty~b|Reorder~[10]|Purchase=unitPrice~p|Retail~pp|MRP~pp|Value=amount~v|GST %=taxRate~[12]',
        6,
      ),
    ),
  (random) =>
    book(
      'RM Snapshot.csv',
      fill(
        new Sheet('Sheet1', 'stock|counts'),
        random,
        PARTS_EN,
        'Raw Material=itemName~g|Opening Stock=openingQty~o|MTD Receipts=inQty~i|Total Available~{10,90}|Issues to Production=outQty~t|Theo. Closing Stock=balanceQty~b|Physical Stock=countedQty~b|System Stock~b|Stock Variance~[0]|Comment=remark~[,ok]',
        7,
      ),
    ),
  (random) =>
    book(
      'Material register.csv',
      fill(
        new Sheet('Sheet1', 'stock'),
        random,
        PARTS_EN,
        'Item Code=itemCode~c|Item Name=itemName~g|Category~[Bolts]|Unit=unit~u|Opening Stock=openingQty~o|Purchased (+)=inQty~i|Material Used (-)=outQty~t|Adjustments~[0]|Closing Stock=balanceQty~b|Stock Value (Rs)=amount~v',
        7,
      ),
    ),
  (random) =>
    book(
      'Garden centre.xlsx',
      fill(
        new Sheet('Lines', 'stock|items'),
        random,
        SHOP_EN,
        "PLU=itemCode~c|Description=itemName~g|Supplier=supplier~SE|Cost ex VAT=unitPrice~p|RRP inc VAT~pp|VAT code~[S]|SOH=balanceQty~b|Min~[5]|Max~[40]|Last del'd~I",
        6,
      ),
      fill(
        new Sheet('Goods in', 'purchase'),
        random,
        SHOP_EN,
        "Del date=date~I|From=supplier~SE|Del note=docNo~n(DN)|PLU=itemCode~c|Description=itemName~g|Qty del'd=qty~q|Short~[0]|Cost=unitPrice~p|Line total=amount~a|Checked~PE",
        14,
      ),
      fill(
        new Sheet('Binned', 'adjustments'),
        random,
        SHOP_EN,
        'Date=date~I|PLU=itemCode~c|Description=itemName~g|Qty binned=qty~q|Cost=unitPrice~p|Lost=amount~a|Why=remark~[frost,broken]',
        10,
      ),
    ),
  (random) => {
    const sheet = new Sheet('WE 08-31', 'stock')
      .rest('Weekly Inventory - Back of House')
      .rest('Week ending 8/31/2025', '', '', 'Counted by: Dana')
      .head(
        'Item=itemName|Pack=spec|Beg Inv=openingQty|Purch=inQty|End Inv=balanceQty|Usage=outQty|Unit Cost=unitPrice|Ext=amount',
      );
    for (const section of ['COFFEE', 'DAIRY', 'PAPER']) {
      sheet.rest(section);
      sheet.lines(4, (index) => {
        const good = CAFE_EN[(index + section.length) % CAFE_EN.length]!;
        const [opening, inward, outward] = [
          10 + random.below(20),
          random.below(12),
          random.below(9),
        ];
        const end = opening + inward - outward;
        return [
          `${good.name} ${section.charAt(0)}${index + 1}`,
          good.spec,
          opening,
          inward,
          end,
          outward,
          good.price,
          money(end * good.price),
        ];
      });
    }
    return book('BOH inventory.xlsx', sheet);
  },
  (random) =>
    book(
      'Invoice detail.xlsx',
      fill(
        new Sheet('Detail', 'sales'),
        random,
        PARTS_EN,
        'Inv#=docNo~n(40)|Inv Date=date~U|Cust PO~n(PO)|Sold To=customer~CE|Ship Via~[UPS]|Part#=itemCode~c|Desc.=itemName~g|Ord~q|Shp=qty~q|B/O~[0]|Net=unitPrice~p|Ext=amount~a',
        18,
      ),
    ),
  (random) =>
    book(
      'sari-sari store.xlsx',
      fill(
        new Sheet('AUG', 'sales').rest('DAILY SALES RECORD'),
        random,
        CAFE_EN,
        'DATE=date~U|ITEM=itemName~[Coke mismo,Lucky Me,Bear Brand]|PCS SOLD=qty~q|SRP=unitPrice~p|CAPITAL=costPrice~{4,9}|GROSS SALES=amount~a|NET INCOME~{10,200}',
        16,
      ),
      fill(
        new Sheet('UTANG', 'other').rest('LISTAHAN'),
        random,
        CAFE_EN,
        'NAME~CE|DATE~U|AMOUNT~{20,300}|PAID~[YES,NO]|BALANCE~{0,300}',
        8,
      ),
    ),
  (random) => {
    const sheet = new Sheet('DO 2025', 'sales')
      .rest('ENG HUAT TRADING PTE LTD')
      .head(
        'DATE=date|DO NO.=docNo|CUSTOMER=customer|ITEM=itemName|QTY|PRICE||GST 9%=taxAmount|TOTAL=amountWithTax|RMK=remark',
      )
      .head('||||CTN=qty|S$/CTN=unitPrice|AMT S$=amount||S$|');
    rows(sheet, random, CAFE_EN, 'I|n(DO)|CE|g|q|p|a|ta|at|[,COD]', 14);
    return book('DO book.xlsx', sheet.merge('A1:J1 F2:G2'));
  },
  (random) => {
    const inward = new Sheet('Aug', 'purchase')
      .rest('Scrap yard weighbridge - inward')
      .head(
        'Ticket=docNo|Date=date|Time in|Reg|Supplier=supplier|Grade=itemName|Gross kg|Tare kg|Nett kg=qty|£/T=unitPrice|Payable £=amount|Operator',
      );
    inward.lines(16, (index) => {
      const [gross, tare] = [3000 + random.below(6000), 1500 + random.below(1000)];
      const price = 120 + random.below(700);
      return [
        `T${10_431 + index}`,
        `${padded(1 + index, 2)}/08/2025`,
        random.pick(['08:15', '13:40']),
        'AB12 CDE',
        random.pick(SUPPLIERS_EN),
        random.pick(['Light iron', 'Copper bright', 'Alu cast']),
        gross,
        tare,
        gross - tare,
        price,
        money(((gross - tare) * price) / 1000),
        random.pick(PEOPLE_EN),
      ];
    });
    return book(
      'Weighbridge.xlsx',
      inward,
      fill(
        new Sheet('Fuel', 'other').rest('Plant fuel log'),
        random,
        PARTS_EN,
        'Date~I|Machine~[Grab,Loader]|Hours~{100,900}|Litres~{20,90}|Driver~PE',
        8,
      ),
    );
  },
  (random) =>
    book(
      'Cash book.xlsx',
      fill(
        new Sheet('Cash', 'other'),
        random,
        PARTS_EN,
        'Date~I|Particulars~[Sales,Rent,Tea]|L.F.~{1,9}|Vch~n(V)|Receipts~{100,900}|Payments~{100,900}|Bal~{1000,9000}',
        12,
      ),
      fill(
        new Sheet('Temps', 'other').rest('Fridge temperature checks'),
        random,
        PARTS_EN,
        'Date~I|Fridge~[F1,F2]|AM~{1.0,5.0}|PM~{1.0,5.0}|Initials~PE|Action~[,door]',
        10,
      ),
      fill(
        new Sheet('Hires', 'other'),
        random,
        PARTS_EN,
        'Out~I|Back~I|Hirer~CE|Kit~[Drill,Ladder]|Days~{1,9}|Rate/day~{5,30}|Deposit~[50]|Returned?~f',
        10,
      ),
    ),
  (random) =>
    book(
      'availability.csv',
      fill(
        new Sheet('Sheet1', 'stock'),
        random,
        PARTS_EN,
        'Code=itemCode~c|Name=itemName~g|Brand~[SKF]|SOH=balanceQty~b|SOO~[0,5]|Incoming NZ~[0]|Available~b|Avg Cost=unitPrice~p|Inventory value=amount~v|Stocktake flag~f',
        7,
      ),
    ),
];
