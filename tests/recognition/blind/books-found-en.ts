/** English data sets, dumps of small systems' tables and course work, as public repositories hold them. */

import { type Random } from '../random.ts';
import { PARTS_EN, SHOP_EN } from './goods.ts';
import { fill } from './notation.ts';
import { type Book, book, Sheet } from './sheet.ts';

export const BOOKS_FOUND_EN: readonly ((random: Random) => Book)[] = [
  (random) =>
    book(
      'supermarket_sales.csv',
      fill(
        new Sheet('supermarket_sales', 'sales'),
        random,
        SHOP_EN,
        'Invoice ID=docNo~n(750-67-)|Branch=warehouse~[A,B,C]|City~[Yangon,Mandalay]|Customer type~[Member,Normal]|Gender~[Male,Female]|Product line=itemName~[Health and beauty,Sports and travel,Food and beverages]|Unit price=unitPrice~p|Quantity=qty~{1,10}|Tax 5%~{1.0,20.0}|Total=amount~{20.0,500.0}|Date=date~U|Time~[13:08,10:29]|Payment~[Ewallet,Cash]|cogs~{20.0,500.0}|gross margin percentage~[4.76]|gross income~{1.0,20.0}|Rating~{4.0,10.0}',
        30,
      ),
    ),
  (random) =>
    book(
      'superstore_orders.xlsx',
      fill(
        new Sheet('Orders', 'sales|sales-orders'),
        random,
        SHOP_EN,
        'Row ID~#|Order ID=docNo~n(CA-2025-)|Order Date=date~d|Ship Date~d|Ship Mode~[Second Class,First Class]|Customer ID~n(CG-)|Customer Name=customer~CE|Segment~[Consumer,Corporate]|Country~[United States]|City~[Henderson,Troy]|State~[Kentucky,New York]|Postal Code~[42420,10024]|Region~[South,East]|Product ID=itemCode~c|Category~[Furniture,Technology]|Sub-Category~[Chairs,Phones]|Product Name=itemName~g|Sales=amount~a|Quantity=qty~q|Discount~[0,0.2]|Profit~{-20.0,90.0}',
        30,
      ),
      fill(
        new Sheet('Returns', 'other|sales'),
        random,
        SHOP_EN,
        'Returned~[Yes]|Order ID~n(CA-2025-)',
        8,
      ),
      fill(new Sheet('People', 'other'), random, SHOP_EN, 'Person~PE|Region~[South,East,West]', 4),
    ),
  (random) =>
    book(
      'online_retail.csv',
      fill(
        new Sheet('online_retail', 'sales'),
        random,
        SHOP_EN,
        'InvoiceNo=docNo~{536365,536399}|StockCode=itemCode~c|Description=itemName~g|Quantity=qty~q|InvoiceDate=date~U|UnitPrice=unitPrice~p|CustomerID~{17800,17900}|Country~[United Kingdom,France]',
        30,
      ),
    ),
  (random) =>
    book(
      'stock_data.csv',
      fill(
        new Sheet('stock_data', 'stock'),
        random,
        PARTS_EN,
        'SKU ID=itemCode~c|Current Stock Quantity=balanceQty~b|Units (Nos/Kg)=unit~[Nos,Kg]|Average Lead Time (days)~{5,20}|Maximum Lead Time (days)~{20,40}|Unit Price=unitPrice~p',
        7,
      ),
    ),
  (random) =>
    book(
      'past_orders.csv',
      fill(
        new Sheet('past_orders', 'sales|sales-orders'),
        random,
        PARTS_EN,
        'Order Date=date~I|SKU ID=itemCode~c|Warehouse ID=warehouse~[WH1,WH2]|Customer Type~[Export,Domestic]|Order Quantity=qty~q|Unit Sale Price (USD)=unitPrice~p|Revenue=amount~a',
        24,
      ),
    ),
  (random) =>
    book(
      'inventory_dump.csv',
      fill(
        new Sheet('inventory_dump', 'stock'),
        random,
        PARTS_EN,
        'skuId=itemCode~c|name=itemName~g|category~[Fasteners,Bearings]|currentStock=balanceQty~b|reorderPoint~[5,10]|unitCost=unitPrice~p|warehouseId=warehouse~[W1,W2]|lastRestocked~D|supplierName=supplier~SE',
        7,
      ),
      fill(
        new Sheet('stock_movements', 'stock'),
        random,
        PARTS_EN,
        'id~#|sku_id=itemCode~c|movement_type~[IN,OUT]|qty=qty~q|created_at=date~D|reference_no=docNo~n(REF)|created_by~PE',
        20,
      ),
    ),
  (random) =>
    book(
      'branch_inventory.csv',
      fill(
        new Sheet('inventory', 'stock'),
        random,
        [
          {
            code: 'DL7420',
            name: 'Dell Latitude 7420 Laptop',
            spec: 'Latitude 7420',
            unit: 'ea',
            price: 750,
          },
          {
            code: 'HP800',
            name: 'HP EliteDesk 800',
            spec: 'EliteDesk 800',
            unit: 'ea',
            price: 640,
          },
        ],
        'branchCode~[BR001,BR002]|itemName=itemName~g|itemType~[Laptop,Desktop]|category~[HARDWARE]|subCategory~[Computing Devices]|serialNumber=lot~sn|model=spec~s|manufacturer~[Dell,HP]|purchaseDate~D|purchaseCost=unitPrice~p|warrantyExpiry~D|status~[AVAILABLE]|location=warehouse~[IT Storage]|quantity=balanceQty~{1,9}|availableQty~{1,9}|condition~[EXCELLENT]|notes=remark~[,New]',
        12,
      ),
    ),
  (random) =>
    book(
      'Warehouse_and_Retail_Sales.csv',
      fill(
        new Sheet('sales', 'sales|other'),
        random,
        SHOP_EN,
        'YEAR~[2025]|MONTH~{1,12}|SUPPLIER~SE|ITEM CODE=itemCode~c|ITEM DESCRIPTION=itemName~g|ITEM TYPE~[WINE,BEER]|RETAIL SALES=qty~{0.0,20.0}|RETAIL TRANSFERS~{0.0,20.0}|WAREHOUSE SALES~{0.0,20.0}',
        24,
      ),
    ),
  (random) =>
    book(
      'Swipe_invoices.xlsx',
      fill(
        new Sheet('Sheet1', 'sales'),
        random,
        SHOP_EN,
        'Serial Number=docNo~n(RAY/25-26/)|Invoice Date=date~I|Party Name=customer~CE|Party Company Name~[]|Phone Number~[9999900001]|Product Name=itemName~g|Qty=qty~q|Unit Price=unitPrice~p|Tax (%)=taxRate~[5,18]|Price with Tax~pp|Item Total Amount=amount~a|Status~[Paid,Pending]',
        20,
      ),
    ),
  (random) =>
    book(
      'opening_stock_template.csv',
      fill(
        new Sheet('opening_stock', 'stock'),
        random,
        PARTS_EN,
        'item_code=itemCode~c|opening_qty=openingQty~o|item_name=itemName~g|category~[RM,FG]|uom=unit~u',
        7,
      ),
    ),
  (random) =>
    book(
      'stores daily sheet.xlsx',
      fill(
        new Sheet('Aug', 'stock').rest('SUNRISE HOTEL - MAIN STORE').rest('DAILY STOCK SHEET'),
        random,
        SHOP_EN,
        'DATE=date~I|ITEM=itemName~g|UNIT=unit~u|OPENING STOCK=openingQty~o|RESTOCKED=inQty~i|TOTAL~{20,90}|ISSUED=outQty~t|CLOSING STOCK=balanceQty~b|SIGN~PE',
        24,
      ),
      fill(
        new Sheet('Requisition', 'sales|adjustments|transfers'),
        random,
        SHOP_EN,
        'S/N~#|DATE=date~I|DEPARTMENT=customer~[Kitchen,Bar]|ITEM=itemName~g|QTY REQ~q|QTY ISSUED=qty~q|REQUESTED BY~PE|ISSUED BY~PE|REMARKS=remark~[,]',
        18,
      ),
    ),
  (random) =>
    book(
      'purchases_2025.xlsx',
      fill(
        new Sheet('Vendors', 'suppliers'),
        random,
        PARTS_EN,
        'VendorID~n(V)|VendorName=supplier~SE|Contact~PE|Phone~[555-0100,555-0101]|Email~[a@x.com]|Terms~[Net 30]|Rating~{1,5}',
        4,
      ),
      fill(
        new Sheet('InvoicePurchases', 'purchase'),
        random,
        PARTS_EN,
        'InventoryId=itemCode~n(1_)|Store=warehouse~[1,2]|Brand~{8000,9000}|Description=itemName~g|Size=spec~s|VendorNumber~{100,900}|VendorName=supplier~SE|PONumber~{8100,8200}|PODate~D|ReceivingDate=date~D|InvoiceDate~D|PayDate~D|PurchasePrice=unitPrice~p|Quantity=qty~q|Dollars=amount~a|Classification~[1]',
        24,
      ),
      fill(
        new Sheet('Summary', 'other'),
        random,
        PARTS_EN,
        'VendorName~SE|Quantity~{100,900}|Dollars~{1000.0,9000.0}|Freight~{10.0,90.0}|Approval~[None]',
        4,
      ),
    ),
  (random) =>
    book(
      'Return and damage log.xlsx',
      fill(
        new Sheet('Returns', 'sales').rest('Customer returns'),
        random,
        SHOP_EN,
        'RMA #=docNo~n(RMA)|Return Date=date~d|Customer=customer~CE|SKU=itemCode~c|Product=itemName~g|Qty Returned=qty~{1,4}|Reason=remark~[Defective,Wrong size]|Refund Amount=amount~{5.0,40.0}|Restocked?~f',
        14,
      ),
      fill(
        new Sheet('Damages', 'adjustments').rest('Damaged stock write-offs'),
        random,
        SHOP_EN,
        'Date=date~d|SKU=itemCode~c|Product=itemName~g|Qty=qty~{1,4}|Cause=remark~[Broken,Water damage]|Unit Cost=unitPrice~p|Loss~{5.0,40.0}|Approved By~PE',
        14,
      ),
      fill(
        new Sheet('Transfers', 'transfers'),
        random,
        SHOP_EN,
        'Transfer ID=docNo~n(TR)|Date=date~d|SKU=itemCode~c|Product=itemName~g|Qty=qty~q|Source=fromWarehouse~[Main,Outlet]|Destination=toWarehouse~[Mall,Online]|Status~[Completed]',
        14,
      ),
    ),
];
