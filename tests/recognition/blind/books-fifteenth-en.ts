/** A fifteenth set of books: the columns that programs in English write into the files they export. */

import { CAFE_EN, PARTS_EN, SHOP_EN } from './goods.ts';
import { plainBooks } from './plain-books.ts';

export const BOOKS_FIFTEENTH_EN = plainBooks([
  {
    file: 'PO template.xlsx',
    types: 'purchase',
    goods: PARTS_EN,
    columns:
      "SUPPLIER'S CODE~n(S)|SUPPLIER NAME=supplier~SE|ITEM CODE=itemCode~c|PRODUCT DESCRIPTION=itemName~g|PO NO=docNo~n(PO)|LEAD TIME~[7]|DATE (MMDDYYYY)=date~U|DR / SI~n(DR)|DATE (MMDDYYYY)~U|QTY=qty~q|UNIT PRICE (COST PRICE)=unitPrice~p|GROSS AMOUNT DUE=amount~a|VAT/ DEL FEE~[0]|DISCOUNT~[0]|NET PAYABLE~a|BRIEF DESCRIPTION OF TRANS.=remark~[stock]",
  },
  {
    file: 'purchase_orders.csv',
    types: 'purchase-orders|purchase',
    goods: PARTS_EN,
    columns:
      'Serial No~#|P.O Date=date~D|P.O No=docNo~n(PO)|Supplier Name=supplier~SE|Item Description=itemName~g|Unit=unit~u|Unit Price=unitPrice~p|Qty=qty~q|Total Amt=amount~a|Project Name~[Tower B]',
  },
  {
    file: 'stock_entries.csv',
    types: 'purchase',
    goods: SHOP_EN,
    columns:
      'Entry Id~n(E)|Invoice Number=docNo~n(INV)|Supplier Name=supplier~SE|Item Name=itemName~g|Quantity=qty~q|Price=unitPrice~p|Total=amount~a|Date=date~D',
  },
  {
    file: 'po_import.xlsx',
    tab: 'Purchase Orders',
    types: 'purchase-orders',
    goods: CAFE_EN,
    columns:
      'Supplier Name=supplier~SE|Item Name (English)=itemName~g|Quantity=qty~q|Unit Price (QAR)=unitPrice~p|Order Date (YYYY-MM-DD)=date~D|Expected Delivery (YYYY-MM-DD)=dueDate~D',
  },
  {
    file: 'inward_template.csv',
    types: 'purchase',
    goods: PARTS_EN,
    columns:
      'Date (YYYY-MM-DD)=date~D|Invoice No.=docNo~n(I)|Supplier Name=supplier~SE|Item Name=itemName~g|Warehouse Name=warehouse~[Main,Annex]|Quantity=qty~q|Remarks=remark~[,ok]',
  },
  {
    file: 'reports.csv',
    types: 'stock',
    goods: CAFE_EN,
    columns:
      'Report ID~{1,40}|Facility=warehouse~[Clinic A,Clinic B]|Report Date=date~D|Period~[2025-08]|Commodity=itemName~[ORS,Amoxicillin,Zinc]|Opening Balance=openingQty~o|Received=inQty~i|Used=outQty~t|Closing Balance=balanceQty~b|Expiration Date=expiry~e|Remarks=remark~[,]',
  },
  {
    file: 'site stock.csv',
    types: 'stock',
    goods: PARTS_EN,
    columns:
      'Project~[Tower B]|Site=warehouse~[North,South]|Material=itemName~g|Category~[Bolts]|Current Balance=balanceQty~b|Opening Balance=openingQty~o|Received=inQty~i|Used=outQty~t|Sent to Site~[0]|Received from Site~[0]|Returned (OUT to Supplier)~[0]|Date=date~D|Status~[ok]',
  },
  {
    file: 'pharmacy_consumption.csv',
    types: 'stock',
    goods: CAFE_EN,
    columns:
      'Drug Name=itemName~[Paracetamol,Amoxil,ORS,Zinc]|Opening Balance=openingQty~o|Received=inQty~i|Dispensed=outQty~t|Closing Balance=balanceQty~b',
  },
  {
    file: 'fund details.xlsx',
    types: 'other',
    goods: CAFE_EN,
    rows: 4,
    titles: ['Fund Details (in Rs.)'],
    columns:
      'Component~[Cooking Cost - Primary,Cooking Cost - Middle]|Opening Balance~{100.0,900.0}|Received~{100.0,900.0}|Expenditure~{100.0,900.0}|Closing Balance~{100.0,900.0}',
  },
  {
    file: 'sales-2025-08.csv',
    types: 'sales',
    goods: SHOP_EN,
    columns:
      'Date=date~D|Invoice=docNo~n(INV)|Customer=customer~CE|Product=itemName~g|Quantity=qty~q|Unit Price=unitPrice~p|VAT Rate=taxRate~[0.13]|Net Amount=amount~a|VAT Amount=taxAmount~ta|Gross Amount=amountWithTax~at|Payment Method~[card]',
  },
  {
    file: 'transactions.csv',
    types: 'transfers|stock',
    goods: PARTS_EN,
    columns:
      'ID~#|Component Number=itemCode~c|Type~[transfer]|Quantity=qty~q|From Location=fromWarehouse~[Main]|To Location=toWarehouse~[Line 1]|Timestamp=date~D|Notes=remark~[,]',
  },
  {
    file: 'inventory_transactions.csv',
    types: 'transfers|stock',
    goods: PARTS_EN,
    columns:
      'Transaction #=docNo~n(TRF-)|Date=date~D|Type~[TRANSFER]|SKU=itemCode~c|Product=itemName~g|Quantity=qty~q|UOM=unit~u|From Location=fromWarehouse~[WH-A]|To Location=toWarehouse~[WH-C]|User~PE|Notes=remark~[,]',
  },
  {
    file: 'grn report.csv',
    types: 'purchase',
    goods: PARTS_EN,
    columns:
      'GRN Number=docNo~n(GRN)|Date=date~D|Vendor=supplier~SE|Item=itemName~g|Quantity=qty~q|Rate=unitPrice~p|Amount=amount~a',
  },
  {
    file: 'movements-history.csv',
    types: 'transfers|other',
    goods: PARTS_EN,
    columns:
      'Movement ID=docNo~n(M)|Asset ID=itemCode~n(A)|From Employee~PE|To Employee~PE|From Location=fromWarehouse~[HQ]|To Location=toWarehouse~[Depot]|Transfer Date=date~D|Remarks=remark~[,]|Moved By~PE',
  },
  {
    file: 'products.csv',
    types: 'stock|items',
    goods: SHOP_EN,
    rows: 6,
    columns:
      'SKU=itemCode~c|Name=itemName~g|Category~[Retail]|Supplier=supplier~SE|Unit=unit~u|Cost Price=unitPrice~p|Sale Price~pp|Stock=balanceQty~b|Reorder Level~[5]',
  },
  {
    file: 'wms view.csv',
    types: 'stock',
    goods: PARTS_EN,
    columns:
      'SKU=itemCode~c|Product Name=itemName~g|Warehouse=warehouse~[WH-A,WH-B]|Quantity=balanceQty~b|UOM=unit~u|Status~[ok]|Shelf Life (Days)~[180]',
  },
  {
    file: 'inventory_items.csv',
    types: 'items|stock',
    goods: SHOP_EN,
    rows: 6,
    columns:
      'sku=itemCode~c|display_name=itemName~g|unit=unit~u|safety_stock~[5]|opening_balance=openingQty~o|opening_date~D|active~f|created_at~D|updated_at~D|reorder_date~D|expected_arrival~D|lead_time_production~[14]',
  },
  {
    file: 'medicines.xlsx',
    types: 'stock',
    goods: CAFE_EN,
    columns:
      'ID=itemCode~#|Name=itemName~[Dolo,Azithral,Pan]|Strength=spec~[650 mg,500 mg]|Batch No=lot~l|Expiry=expiry~e|Qty=balanceQty~b|Unit Price=unitPrice~p',
  },
  {
    file: 'sales_report.csv',
    types: 'sales',
    goods: SHOP_EN,
    columns:
      'Date=date~D|Time~[10:15]|Product Name=itemName~g|SKU=itemCode~c|Category~[Retail]|Quantity=qty~q|Unit Price=unitPrice~p|Total Amount=amount~a|Payment Method~[cash]|Customer=customer~CE|Status~[paid]',
  },
  {
    file: 'valuation report.csv',
    types: 'stock',
    goods: PARTS_EN,
    rows: 7,
    titles: ['Inventory Valuation Report', 'Total Quantity: 320', 'Low Stock Count: 2'],
    columns:
      'Product Name=itemName~g|SKU=itemCode~c|Category~[Bolts]|Quantity=balanceQty~b|Reorder Level~[5]|Status~[ok]|Average Cost=unitPrice~p|Total Value=amount~v|Last Updated=date~D',
  },
  {
    file: 'expenses_data.csv',
    types: 'other',
    goods: PARTS_EN,
    columns:
      'date~D|expense type~[Rent,Power]|description~[office,shop]|amount~{50.0,900.0}|responsible person~PE|category~[fixed]',
  },
]);
