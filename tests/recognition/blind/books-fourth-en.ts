/** A fourth set of English books: system exports of other makes, trades and hobbies, and tabs that are no register. */

import { type Random } from '../random.ts';
import { CAFE_EN, PARTS_EN, SHOP_EN } from './goods.ts';
import { fill } from './notation.ts';
import { type Book, book, Sheet } from './sheet.ts';

export const BOOKS_FOURTH_EN: readonly ((random: Random) => Book)[] = [
  (random) =>
    book(
      'InventoryStockStatus.csv',
      fill(
        new Sheet('CustomInventoryStatus', 'stock'),
        random,
        PARTS_EN,
        'Internal ID~{100,900}|Name=itemCode~c|Display Name=itemName~g|Location=warehouse~[East DC,West DC]|Preferred Stock Level~[50]|Reorder Point~[10]|On Hand=balanceQty~b|Committed~{0,9}|Available~{0,40}|On Order~{0,20}|Backordered~[0]|Average Cost=unitPrice~p|Total Value=amount~v',
        7,
      ),
    ),
  (random) =>
    book(
      'ZMM_PO_HISTORY.xlsx',
      fill(
        new Sheet('Data', 'purchase-orders|purchase'),
        random,
        PARTS_EN,
        'Purch.Doc.=docNo~{4500001000,4500001900}|Item~[10,20,30]|Vendor/supplying plant=supplier~SE|Material=itemCode~c|Short Text=itemName~g|Plnt~[1000]|Doc. Date=date~I|Deliv. Date~I|Order Quantity=qty~q|OUn=unit~u|Net Price=unitPrice~p|Crcy~[USD]|Net Value=amount~a|Still to be delivered (qty)~{0,9}|Still to be invoiced (qty)~{0,9}',
        18,
      ),
    ),
  (random) =>
    book(
      'Bakery wholesale.xlsx',
      fill(
        new Sheet('Deliveries', 'sales').rest('Daily deliveries'),
        random,
        CAFE_EN,
        'Del. date=date~I|Round~[North,South]|Shop=customer~CE|Product=itemName~[White loaf,Baps x12,Eccles cake]|No.=qty~q|@ £=unitPrice~p|£=amount~a|Returns~[0,1]',
        20,
      ),
      fill(
        new Sheet('Flour store', 'stock').rest('Flour store - week ending 31/08/2025'),
        random,
        CAFE_EN,
        'Ingredient=itemName~[Strong white,Rye,Yeast]|Unit=unit~[sack,kg]|B/F=openingQty~o|Delivered=inQty~i|Used=outQty~t|C/F=balanceQty~b',
        6,
      ),
      fill(
        new Sheet('Oven log', 'other'),
        random,
        CAFE_EN,
        'Date~I|Oven~[1,2]|Set temp~[220,230]|Actual temp~{215,232}|Batch start~[04:10]|Batch end~[04:55]|Baker~PE',
        15,
      ),
    ),
  (random) =>
    book(
      'Etsy and eBay.xlsx',
      fill(
        new Sheet('EtsySoldOrderItems2025', 'sales'),
        random,
        SHOP_EN,
        'Sale Date=date~U|Item Name=itemName~g|Buyer=customer~CE|Quantity=qty~q|Price=unitPrice~p|Coupon Code~[]|Discount Amount~[0]|Shipping Discount~[0]|Order Shipping~[4.5]|Order Sales Tax~[0]|Item Total=amount~a|Currency~[GBP]|Transaction ID~{4000000,4999999}|Listing ID~{9000000,9999999}|Date Paid~U|Date Shipped~U|Ship Name~CE|Ship City~[York]|Order ID=docNo~{3300000,3399999}|Variations=spec~s|SKU=itemCode~c',
        20,
      ),
      fill(
        new Sheet('eBay fees', 'other'),
        random,
        SHOP_EN,
        'Date~U|Type~[Order,Fee,Payout]|Order number~n(12-)|Description~[Final value fee,Payout]|Gross amount~{1.0,90.0}|Fees~{-9.0,0.0}|Net amount~{1.0,80.0}|Payout ID~{1000,1999}',
        15,
      ),
    ),
  (random) =>
    book(
      'Garage workshop.xlsx',
      fill(
        new Sheet('Parts in', 'purchase').rest('Parts bought in'),
        random,
        PARTS_EN,
        'Date=date~I|Factor=supplier~SE|Inv=docNo~n(F)|Part No=itemCode~c|Part=itemName~g|Qty=qty~q|Net £=unitPrice~p|VAT £~ta|Job reg~[AB12 CDE]',
        16,
      ),
      fill(
        new Sheet('Shelf stock', 'stock'),
        random,
        PARTS_EN,
        'Part No=itemCode~c|Part=itemName~g|Shelf=bin~[A1,B4]|Qty=balanceQty~b|Cost=unitPrice~p|Retail~pp',
        7,
      ),
      fill(
        new Sheet('MOT diary', 'other'),
        random,
        PARTS_EN,
        'Date~I|Time~[09:00,11:30]|Reg~[AB12 CDE]|Make/Model~[Ford Focus]|Customer~CE|Phone~[07700 900001]|Pass/Fail~[Pass,Fail]|Paid~[Y,N]',
        15,
      ),
    ),
  (random) =>
    book(
      'Kirana store.xlsx',
      fill(
        new Sheet('Maal In', 'purchase'),
        random,
        SHOP_EN,
        'Date=date~I|Party Name=supplier~SE|Bill No=docNo~{100,999}|Item=itemName~g|Pcs=qty~q|Rate=unitPrice~p|Amt=amount~a|Paid/Credit~[Paid,Credit]',
        18,
      ),
      fill(
        new Sheet('Daily Sale', 'sales'),
        random,
        SHOP_EN,
        'Date=date~I|Item=itemName~g|Pcs=qty~q|Rate=unitPrice~pp|Amt=amount~{10.0,90.0}|Cash/UPI~[Cash,UPI]',
        22,
      ),
      fill(
        new Sheet('Udhaar', 'other').rest('Customer credit (udhaar)'),
        random,
        SHOP_EN,
        'Name~CE|Mobile~[9999900001]|Opening due~{0,900}|Given~{0,500}|Received~{0,500}|Balance due~{0,900}',
        6,
      ),
    ),
  (random) =>
    book(
      'warehouse_master_data.xlsx',
      fill(
        new Sheet('Item_Master', 'items'),
        random,
        PARTS_EN,
        'ItemCode=itemCode~c|ItemName=itemName~g|ItemGroup~[Fasteners,Bearings]|UoM=unit~u|PurchasePrice=unitPrice~p|SalesPrice=salePrice~pp|MinStock~[5]|MaxStock~[90]|LeadTime~[7]|Supplier=supplier~SE|Active~[Y]',
        7,
      ),
      fill(
        new Sheet('Location_Master', 'warehouses'),
        random,
        PARTS_EN,
        'WhsCode~[01,02,03]|WhsName=warehouse~[General,Transit,Scrap]|City~[Leeds,York]|Manager~PE|Active~[Y]',
        3,
      ),
      fill(
        new Sheet('BP_Master', 'customers|suppliers'),
        random,
        PARTS_EN,
        'CardCode~n(C2)|CardName=customer~CE|GroupName~[Retail,Trade]|Phone~[555-0100]|Email~[a@x.com]|Balance~{0,900}|CreditLimit~[5000]',
        6,
      ),
      fill(
        new Sheet('Stock_By_Whs', 'stock'),
        random,
        PARTS_EN,
        'ItemCode=itemCode~c|ItemName=itemName~g|WhsCode=warehouse~[01,02]|OnHand=balanceQty~b|IsCommited~{0,5}|OnOrder~{0,9}|AvgPrice=unitPrice~p|StockValue=amount~v',
        14,
      ),
    ),
  (random) => {
    const dashboard = new Sheet('Dashboard', 'other')
      .rest('INVENTORY DASHBOARD')
      .rest('Total items', 124, '', 'Stock value', 18420.5)
      .rest('Low stock', 9, '', 'Out of stock', 2)
      .gap()
      .rest('Last updated', '31 Aug 2025');
    return book(
      'Inventory system by Sam.xlsx',
      dashboard,
      fill(
        new Sheet('IN', 'purchase'),
        random,
        SHOP_EN,
        'Date=date~d|Product ID=itemCode~c|Product Name=itemName~g|Supplier=supplier~SE|Quantity In=qty~q|Unit Cost=unitPrice~p|Total Cost=amount~a',
        18,
      ),
      fill(
        new Sheet('OUT', 'sales'),
        random,
        SHOP_EN,
        'Date=date~d|Product ID=itemCode~c|Product Name=itemName~g|Customer=customer~CE|Quantity Out=qty~q|Unit Price=unitPrice~pp|Total Sale=amount~{10.0,90.0}',
        18,
      ),
      fill(
        new Sheet('Stock', 'stock'),
        random,
        SHOP_EN,
        'Product ID=itemCode~c|Product Name=itemName~g|Opening Stock=openingQty~o|Total In=inQty~i|Total Out=outQty~t|Current Stock=balanceQty~b|Reorder?~[Yes,No]',
        6,
      ),
    );
  },
  (random) =>
    book(
      'Church fete.xlsx',
      fill(
        new Sheet('Stalls', 'other'),
        random,
        SHOP_EN,
        'Stall~[Tombola,Cakes,Books]|Run by~PE|Float~[20,30]|Takings~{40.0,300.0}|Profit~{20.0,250.0}',
        6,
      ),
      fill(
        new Sheet('Raffle prizes', 'other'),
        random,
        SHOP_EN,
        'Prize~[Hamper,Wine]|Donated by~CE|Ticket~{1,400}|Winner~PE|Collected~f',
        8,
      ),
      fill(
        new Sheet('Volunteers', 'other').rest('Volunteer contact list'),
        random,
        SHOP_EN,
        'Name~PE|Phone~[07700 900001]|Email~[a@x.com]|Shift~[AM,PM]|DBS checked~[Y]',
        8,
      ),
    ),
  (random) =>
    book(
      'Equipment hire and stock.xlsx',
      fill(
        new Sheet('Hire log', 'other|sales'),
        random,
        PARTS_EN,
        'Hire out~I|Hirer~CE|Equipment~[Digger,Mixer]|Days~{1,5}|Day rate~[45,60]|Deposit~[100]|Returned~I|Condition~[OK]',
        10,
      ),
      fill(
        new Sheet('Consumable sales', 'sales'),
        random,
        PARTS_EN,
        'Date=date~I|Invoice=docNo~n(H)|Account=customer~CE|Stock code=itemCode~c|Description=itemName~g|Qty=qty~q|Price=unitPrice~p|Disc %~[0,5]|Nett=amount~a',
        18,
      ),
      fill(
        new Sheet('Stocktake Aug', 'counts').rest('Stocktake 31/08/2025'),
        random,
        PARTS_EN,
        'Stock code=itemCode~c|Description=itemName~g|Bin=bin~[A1]|Per system=balanceQty~b|1st count=countedQty~b|2nd count~[,]|Variance~[0,1]|Checked~PE',
        7,
      ),
    ),
];
