/** A sixth set of English books. */

import { type Random } from '../random.ts';
import { CAFE_EN, PARTS_EN, SHOP_EN } from './goods.ts';
import { fill } from './notation.ts';
import { type Book, book, Sheet } from './sheet.ts';

export const BOOKS_SIXTH_EN: readonly ((random: Random) => Book)[] = [
  (random) =>
    book(
      'Inventory_Management_Data.xlsx',
      fill(
        new Sheet('Inventory', 'stock'),
        random,
        PARTS_EN,
        'Product_ID=itemCode~c|Product_Name=itemName~g|Category~[Fasteners,Bearings]|Supplier_Name=supplier~SE|Warehouse_Location=warehouse~[North,South]|Stock_Quantity=balanceQty~b|Reorder_Level~[10]|Reorder_Quantity~[50]|Unit_Price=unitPrice~p|Date_Received~D|Last_Order_Date~D|Expiration_Date=expiry~e|Status~[Active,Backordered]',
        14,
      ),
    ),
  (random) =>
    book(
      'sales_transactions.csv',
      fill(
        new Sheet('sales_transactions', 'sales'),
        random,
        SHOP_EN,
        'transaction_id=docNo~n(T)|transaction_date=date~D|store_id=warehouse~[S1,S2]|customer_id~n(C)|product_id=itemCode~c|product_name=itemName~g|quantity_sold=qty~q|unit_price=unitPrice~p|discount_pct~[0,5]|total_amount=amount~a|payment_method~[Card,Cash]|cashier~PE',
        22,
      ),
    ),
  (random) =>
    book(
      'PO tracker.xlsx',
      fill(
        new Sheet('Open POs', 'purchase-orders'),
        random,
        PARTS_EN,
        'PO #=docNo~n(PO)|PO Date=date~U|Supplier=supplier~SE|Item #=itemCode~c|Item Description=itemName~g|Qty Ordered=qty~q|Qty Rcvd~{0,5}|Qty Open~{0,9}|Unit Cost=unitPrice~p|Ext Cost=amount~a|Promise Date~U|Buyer~PE|Status~[Open,Partial]',
        16,
      ),
    ),
  (random) =>
    book(
      'Vet practice drugs.xlsx',
      fill(
        new Sheet('Stock take', 'counts').rest('Drugs stock take - 31/08/2025'),
        random,
        CAFE_EN,
        'Drug=itemName~[Metacam,Baytril,Ketamine]|Form=spec~[10 ml,50 mg tabs]|Batch=lot~l|Expiry=expiry~e|Book figure=balanceQty~b|Counted=countedQty~b|Difference~[0,-1]|Initials~PE',
        10,
      ),
      fill(
        new Sheet('Controlled drugs', 'stock').rest('Controlled drugs register: Ketamine'),
        random,
        CAFE_EN,
        'Date=date~I|Supplier or client~CE|In=inQty~sin|Out=outQty~sout|Running balance=balanceQty~b|Vet~PE|Witness~PE',
        16,
      ),
      fill(
        new Sheet('Appointments', 'other'),
        random,
        CAFE_EN,
        'Date~I|Time~[09:10,10:20]|Owner~CE|Pet~[Rex,Bella]|Species~[Dog,Cat]|Reason~[booster,lame]|Vet~PE|Fee~{30,90}',
        14,
      ),
    ),
  (random) =>
    book(
      'farm shop.xlsx',
      fill(
        new Sheet('Bought', 'purchase'),
        random,
        CAFE_EN,
        'Date=date~I|Where from=supplier~SE|What=itemName~[Honey,Eggs,Jam]|Qty=qty~q|Cost each=unitPrice~p|Cost total=amount~a',
        14,
      ),
      fill(
        new Sheet('Sold', 'sales'),
        random,
        CAFE_EN,
        'Date=date~I|What=itemName~[Honey,Eggs,Jam]|Qty=qty~q|Price each=unitPrice~p|Taken=amount~a',
        18,
      ),
      fill(
        new Sheet('Stock now', 'stock'),
        random,
        CAFE_EN,
        'What=itemName~[Honey,Eggs,Jam]|Bought=inQty~i|Sold=outQty~t|Thrown away~[0,1]|Should have=balanceQty~b',
        3,
      ),
    ),
  (random) =>
    book(
      'Stock Summary.xlsx',
      fill(
        new Sheet('Stock Summary', 'stock')
          .rest('Mehta Traders')
          .rest('Godown: Main')
          .rest('1-Aug-25 to 31-Aug-25'),
        random,
        PARTS_EN,
        'Particulars=itemName~g|Quantity=balanceQty~b|Rate=unitPrice~p|Value=amount~v',
        7,
      ),
    ),
  (random) =>
    book(
      'Event company kit.xlsx',
      fill(
        new Sheet('Kit list', 'stock'),
        random,
        PARTS_EN,
        'Item=itemName~[Par can,Mic SM58,XLR 10m]|Qty owned=balanceQty~{2,40}|Flight case~[A,B]|Replacement value=unitPrice~{10,200}|Condition~[Good]|PAT due~I',
        10,
      ),
      fill(
        new Sheet('Bookings', 'other'),
        random,
        PARTS_EN,
        'Event~[Wedding,Gala]|Client~CE|Venue~[Town Hall]|Load in~I|Show~I|Load out~I|Crew~{2,6}|Quote £~{300,3000}|Deposit paid~f',
        8,
      ),
      fill(
        new Sheet('Gantt', 'other').rest('Project plan'),
        random,
        PARTS_EN,
        'Task~[Site visit,Rig]|Owner~PE|Start~I|End~I|% complete~{0.0,1.0}|W1~[x,]|W2~[x,]|W3~[x,]',
        8,
      ),
    ),
  (random) =>
    book(
      'QuickBooks Purchases by Vendor Detail.xlsx',
      fill(
        new Sheet('Purchases by Vendor Detail', 'purchase')
          .rest('Harbor Supply Co.')
          .rest('Purchases by Vendor Detail')
          .gap(),
        random,
        PARTS_EN,
        'Vendor=supplier~SE|Transaction date=date~U|Transaction type~[Bill,Check]|Num=docNo~{100,190}|Product/Service=itemName~g|Memo/Description=remark~[,]|Quantity=qty~q|Rate=unitPrice~p|Amount=amount~a|Balance~{10.0,900.0}',
        18,
      ),
    ),
  (random) =>
    book(
      'crochet business.xlsx',
      fill(
        new Sheet('Yarn stash', 'stock'),
        random,
        SHOP_EN,
        'Brand~[Drops,Stylecraft]|Yarn=itemName~[Paris,Special DK]|Shade~[red,sage]|Weight~[DK,Aran]|Balls=balanceQty~{1,20}|Cost per ball=unitPrice~[1.5,2.2]|Box~[1,2]',
        10,
      ),
      fill(
        new Sheet('Commissions', 'sales-orders|sales'),
        random,
        SHOP_EN,
        'Ordered on=date~I|Customer=customer~CE|Item=itemName~[Blanket,Bear]|Qty=qty~[1,2]|Price agreed=unitPrice~[25,60]|Deposit~[10]|Due by~I|Done?~f|Posted?~f',
        10,
      ),
      fill(
        new Sheet('Profit', 'other'),
        random,
        SHOP_EN,
        'Month~[Jan,Feb,Mar]|Sales~{50.0,300.0}|Yarn~{10.0,90.0}|Fees~{5.0,20.0}|Profit~{10.0,200.0}',
        8,
      ),
    ),
  (random) =>
    book(
      'Suppliers and customers.xlsx',
      fill(
        new Sheet('Our suppliers', 'suppliers'),
        random,
        PARTS_EN,
        'Supplier=supplier~SE|Account no~n(AC)|Contact~PE|Tel~[01904 555001]|Email~[a@x.com]|Terms~[30 days]|What they supply~[fixings,oil]',
        4,
      ),
      fill(
        new Sheet('Our customers', 'customers'),
        random,
        PARTS_EN,
        'Customer=customer~CE|Contact~PE|Tel~[01904 555002]|Delivery address~[1 High St]|Credit limit~[500,1000]|Notes=remark~[,]',
        5,
      ),
      fill(
        new Sheet('Passwords', 'other'),
        random,
        PARTS_EN,
        'Site~[bank,courier]|User~[me]|Password~[xxxx]|Last changed~I',
        5,
      ),
    ),
];
