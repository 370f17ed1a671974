/** Tabs as English-speaking firms lay them out: exports, trackers, hand-kept lists. */

import { type Layout, tableOf } from './layout.ts';

export const LAYOUTS_EN: readonly Layout[] = [
  {
    name: 'a pharmacy’s lot list with schemes, prices and suppliers',
    file: 'batch.xlsx',
    tab: 'Sheet1',
    rows: tableOf(`
      Code | Product Name | Unit | Current Stock | Cost Price | Value | M.R.P. | Purchase Price | Sales Price | Company | Manufacturer | Rec.Date | Batch | MFG | EXP | Supplier | Inv.No | Inv.Date | Rack No.
      P0012 | AMOXYCILLIN 500 | 10S | 24 | 45.2 | 1084.8 | 90 | 45 | 81 | CIPLA | CIPLA LTD | 09-Jul-26 | AX221 | 01-Jan-26 | 31-Dec-27 | RAJ PHARMA | INV-221 | 08-Jul-26 | A1
      P0013 | PARACETAMOL 650 | 15S | -1 | 18 | -18 | 30 | 18 | 27 | MICRO | MICRO LABS | -   - | PC110 | 01-Feb-26 | 31-Jan-28 | RAJ PHARMA | INV-221 | 08-Jul-26 | A2
      P0014 | CETIRIZINE 10 | 10S | 60 | 9 | 540 | 18 | 9 | 15 | DR REDDY | DR REDDYS | 11-Jul-26 | CT009 | 01-Mar-26 | 28-Feb-28 | MEDLINE | INV-318 | 10-Jul-26 | A2`),
    expected: {
      register: 'stock',
      header: [1],
      rows: [[2, 4]],
      columns:
        'itemCode A, itemName B, unit C, balanceQuantity D, costPrice E, amount F, lot M, expiryDate O, supplier P, bin S',
    },
  },
  {
    name: 'a warehouse system’s stock by pallet',
    file: 'inventory export.csv',
    tab: 'Sheet1',
    rows: tableOf(`
      WarehouseName | WarehouseSku | UPCCode | Description | WarehouseLot | LocationName | PalletId | Qty | Weight | UOM | CaseCount | Status
      JTL-1 | G60CS000753 | "85001" | Carton tape | "9063874" | "11100101" | "8304183666" | "15" | "120" | CS | "15" | Available
      JTL-1 | G0HCS001436 | "85002" | Stretch film | "9061424" | "11101301" | "8304167162" | "10" | "88" | CS | "10" | Available
      JTL-1 | "10001599" | "85003" | Labels | "9064073" | TUN12310 | "8304176925" | "13" | "20" | CS | "13" | Hold`),
    expected: {
      register: 'stock',
      header: [1],
      rows: [[2, 4]],
      columns:
        'warehouse A, itemCode B, barcode C, itemName D, lot E, balanceQuantity H, unit J, status L',
    },
  },
  {
    name: 'a count log with a device and a note',
    file: 'cyclecount_submissions.csv',
    tab: 'Sheet1',
    rows: tableOf(`
      submission_id | assignment_id | assignee | location | sku | lot_number | pallet_id | counted_qty | expected_qty | variance | variance_flag | timestamp | device_id | note | issue_type | actual_pallet_id | actual_lot_number
      s-1 | a-1 | Counter1 | "11100101" | G60CS000753 | "9063874" | "830418" | "15" | "15" | "0" | Match | 10/24/2025 11:13 | d1 |  |  |  | 
      s-2 | a-2 | Counter1 | "11101301" | G0HCS001436 | "9061424" | "830416" | "15" | "14" | "1" | Over | 10/24/2025 11:20 | d1 |  |  |  | 
      s-3 | a-3 | Counter2 | TUN12310 | "10001599" | "9064073" | "830417" | "12" | "13" | "-1" | Short | 10/24/2025 12:36 | d2 | damaged | Damage |  | `),
    expected: {
      register: 'counts',
      header: [1],
      rows: [[2, 4]],
      columns: 'itemCode E, lot F, countedQuantity H, bookQuantity I, differenceQuantity J, date L',
    },
  },
  {
    name: 'an office stock list with reorder levels',
    file: 'Office inventory.xlsx',
    tab: 'Inventory',
    dates: 'H',
    rows: tableOf(`
      Office Inventory - January 2024
      
      Product Code | Product Name | Category | Unit of Measure | Current Stock Quantity | Reorder Level | Supplier Name | Last Restock Date | Purchase Price (USD) | Selling Price (USD) | Status
      OFF-001 | Stapler | Stationery | pcs | 40 | 10 | OfficeMax | 45292 | 4.5 | 7 | In Stock
      OFF-002 | Paper A4 | Paper | ream | 8 | 20 | PaperCo | 45300 | 3.2 | 5 | Low
      OFF-003 | Pens | Stationery | box | 0 | 5 | OfficeMax | 45305 | 2 | 3.5 | Out`),
    expected: {
      register: 'stock',
      header: [3],
      rows: [[4, 6]],
      columns:
        'itemCode A, itemName B, category C, unit D, balanceQuantity E, supplier G, costPrice I, salePrice J, status K',
    },
  },
  {
    name: 'a monthly stock roll-forward',
    file: 'stock.xlsx',
    tab: 'Summary',
    rows: tableOf(`
      SKU | Opening Stock | Received | Sold | Adjustments | Current Stock | Stock Value | Reorder Point | Reorder Quantity
      A-1 | 100 | 50 | 30 | 0 | 120 | 600 | 20 | 100
      A-2 | 40 | 0 | 15 | -1 | 24 | 240 | 10 | 50
      A-3 | 5 | 25 | 20 | 0 | 10 | 70 | 8 | 30`),
    expected: {
      register: 'stock',
      header: [1],
      rows: [[2, 4]],
      columns:
        'itemCode A, openingQuantity B, quantityIn C, quantityOut D, balanceQuantity F, balanceValue G',
    },
  },
  {
    name: 'invoice lines with tax',
    file: 'Sales 2024.xlsx',
    tab: 'Invoice lines',
    rows: tableOf(`
      Invoice No | Date | Customer Name | Customer NTN | Item Description | HS Code | Qty | Unit Price | Tax % | Tax Amount | Total
      INV-2024-001 | 2024-06-15 | ABC Company Ltd | "1234567" | Ceiling fan | "8414.51" | 10 | 50 | 17 | 85 | 585
      INV-2024-001 | 2024-06-15 | ABC Company Ltd | "1234567" | Table lamp | "9405.20" | 4 | 20 | 17 | 13.6 | 93.6
      INV-2024-002 | 2024-06-17 | XYZ Traders | "7654321" | Extension lead | "8544.42" | 25 | 6 | 17 | 25.5 | 175.5`),
    expected: {
      register: 'sales',
      header: [1],
      rows: [[2, 4]],
      columns:
        'documentNumber A, date B, customer C, itemName E, quantity G, unitPrice H, taxRate I, taxAmount J',
    },
  },
  {
    name: 'a goods received log with a grand total',
    file: 'Receiving.xlsx',
    tab: 'GRN Register',
    rows: tableOf(`
      GRN No | Received Date | PO No | Vendor Name | Part No | Part Description | UOM | Ordered Qty | Received Qty | Rate | Value | Received By
      GRN-1 | 12-Mar-24 | PO-88 | Bolt Co | B-100 | Bolt M8 | EA | 500 | 500 | 0.1 | 50 | Sam
      GRN-2 | 14-Mar-24 | PO-89 | Nut Ltd | N-100 | Nut M8 | EA | 500 | 450 | 0.05 | 22.5 | Sam
      GRN-3 | 15-Mar-24 | PO-90 | Bolt Co | W-100 | Washer M8 | EA | 1000 | 1000 | 0.02 | 20 | Ann
      Grand Total |  |  |  |  |  |  | 2000 | 1950 |  | 92.5 | `),
    expected: {
      register: 'purchase',
      header: [1],
      rows: [[2, 4]],
      columns:
        'documentNumber A, date B, sourceDocument C, supplier D, itemCode E, itemName F, unit G, quantity I, unitPrice J, amount K',
    },
  },
  {
    name: 'a movement log with signed quantities and a reason',
    file: 'warehouse.xlsx',
    tab: 'Transactions',
    rows: tableOf(`
      Transaction ID | Timestamp | Item Code | Item Name | Transaction Type | Quantity | Warehouse | User | Notes
      T1 | 2024-03-01 08:00 | A1 | Drill | IN | 10 | Main | bob | 
      T2 | 2024-03-01 09:00 | A2 | Saw | IN | 5 | Main | bob | 
      T3 | 2024-03-02 10:00 | A1 | Drill | OUT | 3 | Main | amy | job 12
      T4 | 2024-03-03 10:00 | A2 | Saw | OUT | 1 | Main | amy | `),
    expected: {
      register: 'stock',
      header: [1],
      rows: [[2, 5]],
      columns:
        'documentNumber A, date B, itemCode C, itemName D, movementType E, quantity F, warehouse G, remark I',
    },
  },
  {
    name: 'a vendor list',
    file: 'Vendors.xlsx',
    tab: 'Vendors',
    rows: tableOf(`
      Vendor ID | Vendor Name | Contact Person | Phone | Email | Address | Payment Terms
      V001 | Bolt Co | Jim | 555-0101 | jim@bolt.co | 1 Main St | Net 30
      V002 | Nut Ltd | Ann | 555-0102 | ann@nut.ltd | 2 High St | Net 45`),
    expected: {
      register: 'suppliers',
      header: [1],
      rows: [[2, 3]],
      columns: 'supplierCode A, supplier B, contact C, phone D, email E, address F, paymentTerms G',
    },
  },
  {
    name: 'a price list',
    file: 'Price list 2024.xlsx',
    tab: 'Prices',
    rows: tableOf(`
      Item No. | Description | Unit | List Price | Min Order
      K-10 | Kettle | pc | 25 | 6
      K-20 | Toaster | pc | 30 | 6
      K-30 | Iron | pc | 20 | 10`),
    expected: {
      register: 'items',
      header: [1],
      rows: [[2, 4]],
      columns: 'itemCode A, itemName B, unit C, salePrice D, minimumOrder E',
    },
  },
  {
    name: 'a pivot of sales, which is no register',
    file: 'Sales 2024.xlsx',
    tab: 'Pivot',
    rows: tableOf(`
      Row Labels | Sum of Qty | Sum of Amount
      Ceiling fan | 10 | 500
      Extension lead | 25 | 150
      Table lamp | 4 | 80
      Grand Total | 39 | 730`),
    expected: { register: 'other', header: [1], rows: [[2, 4]], columns: '' },
  },
  {
    name: 'staff, which are no register',
    file: 'HR.xlsx',
    tab: 'Employees',
    rows: tableOf(`
      Employee ID | Name | Department | Hire Date | Salary
      E1 | Ann | Sales | 2020-01-02 | 50000
      E2 | Bob | Warehouse | 2021-03-04 | 42000
      E3 | Cid | Finance | 2019-07-09 | 61000`),
    expected: { register: 'other', header: [1], rows: [[2, 4]], columns: '' },
  },
  {
    name: 'an order export of an online shop',
    file: 'orders_export.csv',
    tab: 'Sheet1',
    rows: tableOf(`
      Order ID | Order Date | Customer Name | Email | SKU | Product Name | Quantity | Unit Price | Total Price | Shipping Address | Order Status
      "1001" | 2024-02-01 | Ann Lee | ann@x.org | TS-01 | T-shirt | "2" | "15.00" | "30.00" | 1 Elm St | Shipped
      "1002" | 2024-02-01 | Bo Chan | bo@x.org | TS-02 | Hoodie | "1" | "35.00" | "35.00" | 2 Oak St | Pending
      "1003" | 2024-02-02 | Cy Diaz | cy@x.org | TS-01 | T-shirt | "3" | "15.00" | "45.00" | 3 Ash St | Cancelled`),
    expected: {
      register: 'sales',
      acceptable: ['sales', 'sales-orders'],
      header: [1],
      rows: [[2, 4]],
      columns:
        'documentNumber A, date B, customer C, itemCode E, itemName F, quantity G, unitPrice H, amount I',
    },
  },
  {
    name: 'stock with one column a warehouse and a total',
    file: 'Stock by site.xlsx',
    tab: 'Stock',
    rows: tableOf(`
      SKU | Description | London Warehouse | Leeds Warehouse | Total Stock
      A1 | Drill | 10 | 5 | 15
      A2 | Saw | 4 | 2 | 6
      A3 | Plane | 0 | 3 | 3`),
    expected: {
      register: 'stock',
      header: [1],
      rows: [[2, 4]],
      columns: 'itemCode A, itemName B, balanceQuantity E',
    },
  },
];
