/** An eleventh set of books: English ones, their headers as exports and hand-kept books call them. */

import { type Random } from '../random.ts';
import { CAFE_EN, PARTS_EN, SHOP_EN } from './goods.ts';
import { fill } from './notation.ts';
import { type Book, book, Sheet } from './sheet.ts';

export const BOOKS_ELEVENTH_EN: readonly ((random: Random) => Book)[] = [
  (random) => {
    const sheet = new Sheet('Stock card', 'stock')
      .rest('STOCK CARD')
      .rest('Product: Paracetamol 500 mg tabs');
    sheet.head(
      'Date=date|Ref. no=docNo|Batch no=lot|Expiry date=expiry|Issued to or received from|Quantity received=inQty|Quantity issued=outQty|Losses and adjustments|Balance=balanceQty|Remarks=remark|Name and signature',
    );
    let balance = 400;
    sheet.lines(18, (index) => {
      const isIn = index % 6 === 0;
      const quantity = isIn ? 200 : 5 + random.below(30);
      balance += isIn ? quantity : -quantity;
      const dated = `${String(index + 1).padStart(2, '0')}/08/2025`;
      return [
        dated,
        `R${index + 30}`,
        `B${110 + (index % 3)}`,
        '06/2028',
        isIn ? 'Regional store' : 'OPD',
        isIn ? quantity : '',
        isIn ? '' : quantity,
        '',
        balance,
        '',
        'JM',
      ];
    });
    return book('stock cards.xlsx', sheet);
  },
  (random) =>
    book(
      'pharma purchase.csv',
      fill(
        new Sheet('pharma purchase', 'purchase'),
        random,
        SHOP_EN,
        'Invoice No=docNo~n(P)|Date=date~I|Company Name=supplier~SE|Item Name=itemName~[Crocin,Dolo 650,Azithral]|Batch No=lot~l|Expiry=expiry~e|Qty=qty~q|Free~[0,1]|Deal~[,10+1]|MRP~pp|PRate=unitPrice~p|DisRate~[0,5]|DisAmt~[0,2]|CGST Percentage~[6]|SGST Percentage~[6]|NetAmt=amount~a',
        16,
      ),
    ),
  (random) =>
    book(
      'expiry report.xlsx',
      fill(
        new Sheet('Expiring', 'stock').rest('Near expiry report'),
        random,
        SHOP_EN,
        'ID~#|Name=itemName~[Crocin,Dolo 650,Azithral]|Batch No=lot~l|Expiry Date=expiry~e|Days Remaining~{10,90}|Stock Quantity=balanceQty~b|Status~[Expiring]',
        9,
      ),
    ),
  (random) =>
    book(
      'Tally vouchers.csv',
      fill(
        new Sheet('vouchers', 'sales').rest('Sales Vouchers'),
        random,
        PARTS_EN,
        'Date=date~D|Party Ledger=customer~CE|Voucher No=docNo~n(MTPL/)|Item Name=itemName~g|Qty=qty~q|Rate=unitPrice~p|Amount=amount~a|Total=amountWithTax~at|Status~[Open]',
        16,
      ),
    ),
  (random) =>
    book(
      'deliveries.csv',
      fill(
        new Sheet('deliveries', 'purchase'),
        random,
        PARTS_EN,
        'Project~[Site A,Site B]|PO Number~n(PO)|Supplier=supplier~SE|Date=date~D|Carrier~[DHL,UPS]|DN Ref=docNo~n(DN)|Received By~PE|Item=itemName~g|Part No=itemCode~c|Ordered~q|Received=qty~q|Status~[Complete]',
        16,
      ),
    ),
  (random) =>
    book(
      'open orders.csv',
      fill(
        new Sheet('open_orders', 'purchase-orders'),
        random,
        PARTS_EN,
        'PO Number=docNo~n(PO)|Supplier=supplier~SE|Part Number=itemCode~c|Quantity Open=qty~q|Unit Price=unitPrice~p|Currency~[USD]|Promised Receipt Date~D',
        12,
      ),
    ),
  (random) =>
    book(
      'spares_template.csv',
      fill(
        new Sheet('spares', 'stock|items'),
        random,
        PARTS_EN,
        'SKU=itemCode~c|Name=itemName~g|Category~[Electronics]|Unit=unit~u|Quantity On Hand=balanceQty~b|Reorder Level~[5]|Unit Cost=unitPrice~p|Supplier=supplier~SE|Location=warehouse~[Main store]|Description~[control board]|Status~[Active]',
        7,
      ),
    ),
  (random) =>
    book(
      'Items import.csv',
      fill(
        new Sheet('items', 'items'),
        random,
        PARTS_EN,
        'Name=itemName~g|SKU=itemCode~c|HSN/SAC Code~[8481]|Unit of Measure=unit~u|Opening Qty=openingQty~o|Opening Rate~p|GST Rate=taxRate~[18]|Reorder Level~[5]|Stock Group~[Spares]',
        7,
      ),
    ),
  (random) =>
    book(
      'Uniform ledger.xlsx',
      fill(
        new Sheet('Uniforms', 'stock').rest('School uniform ledger 2025/26'),
        random,
        SHOP_EN,
        'No~#|Product ID=itemCode~c|Product Name=itemName~g|Type~[Shirt,Skirt]|Size=spec~s|Opening Stock=openingQty~o|Unit Price=unitPrice~p|Selling Price~pp|Selling Unit=unit~[pc]|Current Qty=balanceQty~b|Total Stock Value=amount~v',
        6,
      ),
      fill(
        new Sheet('Handed out', 'sales'),
        random,
        SHOP_EN,
        'Date=date~I|Pupil=customer~CE|Form~[3A,4B]|Garment=itemName~g|Size=spec~s|No. given=qty~[1,2]|Paid~[18,36]|Received by~PE',
        12,
      ),
      fill(
        new Sheet('Pupils', 'other'),
        random,
        SHOP_EN,
        'Pupil~CE|Form~[3A,4B]|Parent~PE|Home phone~[555 0100]|Date of birth~I',
        8,
      ),
    ),
  (random) =>
    book(
      'Woo orders.csv',
      fill(
        new Sheet('orders', 'sales|sales-orders'),
        random,
        SHOP_EN,
        'order_id=docNo~{5000,5999}|order_date=date~D|status~[completed,processing]|billing_first_name=customer~CE|billing_city~[Ames,Reno]|payment_method_title~[Card]|item_sku=itemCode~c|item_name=itemName~g|item_quantity=qty~q|item_price=unitPrice~p|item_total=amount~a|shipping_total~[5]|customer_note=remark~[,]',
        16,
      ),
    ),
  (random) =>
    book(
      'Dairy.xlsx',
      fill(
        new Sheet('Milk in', 'purchase').rest('Milk collection register'),
        random,
        SHOP_EN,
        'Date=date~I|Shift~[AM,PM]|Farmer=supplier~SE|Litres=qty~{10,90}|Fat %~{3.0,4.5}|SNF %~{8.0,9.0}|Rate/L=unitPrice~{30.0,40.0}|Amount=amount~{300.0,3000.0}',
        18,
      ),
      fill(
        new Sheet('Products out', 'sales'),
        random,
        SHOP_EN,
        'Date=date~I|Route~[North,South]|Shop=customer~CE|Product=itemName~[Curd,Ghee,Butter]|Qty=qty~q|Price=unitPrice~{20,90}|Amt=amount~{20,900}|Crates returned~{0,5}',
        16,
      ),
    ),
  (random) =>
    book(
      'Bike shop.xlsx',
      fill(
        new Sheet('Parts stock', 'stock'),
        random,
        PARTS_EN,
        'Part=itemName~g|Mfr #=itemCode~c|Shelf=bin~[A1,B4]|Had Jan 1=openingQty~o|Bought=inQty~i|Fitted=outQty~t|Should have=balanceQty~b|Cost ea.=unitPrice~p',
        7,
      ),
      fill(
        new Sheet('Repairs', 'other'),
        random,
        PARTS_EN,
        'Ticket~n(R)|Customer~CE|Bike~[Trek,Giant]|Fault~[brakes,puncture]|Quoted~{20,90}|Collected~I|Mechanic~PE',
        10,
      ),
      fill(
        new Sheet('Write-offs', 'adjustments'),
        random,
        PARTS_EN,
        'Date=date~I|Part=itemName~g|Qty=qty~[1,2]|Reason=remark~[damaged,lost]|Signed off~PE',
        8,
      ),
    ),
  (random) =>
    book(
      'PO summary.csv',
      fill(
        new Sheet('purchase_orders', 'purchase-orders|other'),
        random,
        PARTS_EN,
        'PO Number=docNo~n(PO)|Supplier=supplier~SE|Order Date=date~D|Expected Delivery~D|Items~{1,9}|Total Amount=amount~{90.0,900.0}|Status~[Sent,Draft]|Created By~PE',
        12,
      ),
    ),
  (random) =>
    book(
      'Cafe weekly.xlsx',
      fill(
        new Sheet('Wk 34', 'stock').rest('Weekly stock - week 34').rest('Counted by: Dana'),
        random,
        CAFE_EN,
        'Item=itemName~g|Pack=spec~s|Mon count=openingQty~o|Delivered=inQty~i|Sun count=balanceQty~b|Used=outQty~t|Waste~[0,1]|Order qty~{0,9}',
        6,
      ),
      fill(
        new Sheet('Rota', 'other'),
        random,
        CAFE_EN,
        'Staff~PE|Mon~[7-3,off]|Tue~[7-3,off]|Wed~[7-3,off]|Thu~[7-3,off]|Fri~[7-3,off]|Hrs~{16,40}',
        5,
      ),
    ),
];
