/** A fifth set of English books. */

import { type Random } from '../random.ts';
import { CAFE_EN, PARTS_EN, SHOP_EN } from './goods.ts';
import { fill, rows } from './notation.ts';
import { type Book, book, Sheet } from './sheet.ts';

export const BOOKS_FIFTH_EN: readonly ((random: Random) => Book)[] = [
  (random) =>
    book(
      'FBA Inventory.txt.csv',
      fill(
        new Sheet('FBA Inventory', 'stock'),
        random,
        SHOP_EN,
        'sku=itemCode~c|fnsku~n(X0)|asin~n(B0)|product-name=itemName~g|condition~[New]|your-price~pp|mfn-listing-exists~[No]|mfn-fulfillable-quantity~[]|afn-listing-exists~[Yes]|afn-warehouse-quantity~{10,60}|afn-fulfillable-quantity=balanceQty~b|afn-unsellable-quantity~[0]|afn-reserved-quantity~{0,5}|afn-total-quantity~{10,70}|per-unit-volume~{0.1,0.9}|afn-inbound-shipped-quantity~[0]',
        6,
      ),
    ),
  (random) =>
    book(
      'amazon_all_orders.csv',
      fill(
        new Sheet('orders', 'sales|sales-orders'),
        random,
        SHOP_EN,
        'amazon-order-id=docNo~n(026-)|merchant-order-id~[]|purchase-date=date~D|last-updated-date~D|order-status~[Shipped,Pending]|fulfillment-channel~[Amazon]|sales-channel~[Amazon.co.uk]|ship-service-level~[Expedited]|product-name=itemName~g|sku=itemCode~c|asin~n(B0)|item-status~[Shipped]|quantity=qty~q|currency~[GBP]|item-price=amount~a|item-tax~{0.5,5.0}|shipping-price~[0]|ship-city~[LEEDS]|ship-country~[GB]',
        22,
      ),
    ),
  (random) => {
    const sheet = new Sheet('Sheet1', 'purchase')
      .rest('M/s Balaji Textiles')
      .rest('Inward Register for the month of Aug-2025')
      .head(
        'SL|Date=date|Party=supplier|Challan|Lorry No|Quality=itemName|Pcs|Mtrs=qty|Rate=unitPrice|Amount=amount|Remarks=remark',
      )
      .head('No.|||No.=docNo|||||||');
    rows(
      sheet,
      random,
      SHOP_EN,
      '#|I|SE|{100,999}|[GJ01 1234]|[Cotton 60x60,Rayon 14kg]|{2,20}|q|p|a|[,]',
      16,
    );
    return book('Inward register.xlsx', sheet.merge('A1:K1 A2:K2'));
  },
  (random) =>
    book(
      'Stock & Sales statement.xlsx',
      fill(
        new Sheet('SSS', 'stock')
          .rest('APEX PHARMA DISTRIBUTORS')
          .rest('STOCK & SALES STATEMENT - AUG 2025'),
        random,
        PARTS_EN,
        'PRODUCT=itemName~g|PACK=spec~[10 TAB,100 ML]|OPENING=openingQty~o|PURCHASE=inQty~i|SALES=outQty~t|SALES RETURN~[0]|CLOSING=balanceQty~b|CL. VALUE=amount~v|NEAR EXPIRY~[0,2]',
        7,
      ),
    ),
  (random) =>
    book(
      'Brewery.xlsx',
      fill(
        new Sheet('Cask sales', 'sales'),
        random,
        CAFE_EN,
        'Date=date~I|Pub=customer~CE|Beer=itemName~[Best Bitter,Porter]|Size=spec~[9g,4.5g]|Casks=qty~{1,9}|Price each=unitPrice~{60.0,90.0}|Duty~{5.0,20.0}|Total ex VAT=amount~{100.0,800.0}|Empties back~[0,1]',
        18,
      ),
      fill(
        new Sheet('Malt & hops', 'stock'),
        random,
        CAFE_EN,
        'Ingredient=itemName~[Maris Otter,Fuggles,Yeast]|Supplier=supplier~SE|Lot=lot~l|Best before=expiry~e|In stock (kg)=balanceQty~b|£/kg=unitPrice~p|Value=amount~v',
        6,
      ),
      fill(
        new Sheet('Brew sheet', 'other').rest('Brew sheet - gyle 214'),
        random,
        CAFE_EN,
        'Step~[Mash,Sparge,Boil]|Time~[08:00,09:30]|Temp~{60,100}|Gravity~{1.01,1.05}|Initials~PE',
        8,
      ),
    ),
  (random) =>
    book(
      'IT asset register.xlsx',
      fill(
        new Sheet('Assets', 'other|stock'),
        random,
        PARTS_EN,
        'Asset tag~n(IT)|Type~[Laptop,Monitor]|Make~[Dell,HP]|Model~[XPS 13,E24]|Serial no~sn|Assigned to~PE|Department~[Sales,HR]|Purchased~I|Warranty until~I|Cost~{200,1500}',
        14,
      ),
      fill(
        new Sheet('Spare toner', 'stock'),
        random,
        PARTS_EN,
        'Toner=itemName~[CF230A,TN-2410]|Fits=spec~[HP M203,Brother L2350]|On shelf=balanceQty~b|Reorder at~[2]|Supplier=supplier~SE|Price=unitPrice~p',
        6,
      ),
      fill(
        new Sheet('Licences', 'other'),
        random,
        PARTS_EN,
        'Software~[Office 365,Adobe CC]|Seats~{5,50}|Renewal date~I|Annual cost~{100,5000}|Owner~PE',
        5,
      ),
    ),
  (random) =>
    book(
      'receiving_log_2025.csv',
      fill(
        new Sheet('receiving_log_2025', 'purchase'),
        random,
        PARTS_EN,
        'receipt_id=docNo~n(RCV)|po_number~n(PO)|received_at=date~D|vendor_name=supplier~SE|item_number=itemCode~c|item_description=itemName~g|qty_ordered~q|qty_received=qty~q|uom=unit~u|unit_cost=unitPrice~p|extended_cost=amount~a|warehouse_code=warehouse~[W1,W2]|bin_location=bin~[A1]|inspected_by~PE|comments=remark~[,]',
        20,
      ),
    ),
  (random) =>
    book(
      'cycle_counts.csv',
      fill(
        new Sheet('cycle_counts', 'counts'),
        random,
        PARTS_EN,
        'count_date=date~D|location=warehouse~[W1]|bin=bin~[A1,B2]|item_number=itemCode~c|description=itemName~g|system_qty=balanceQty~b|counted_qty=countedQty~b|variance~[0,1,-1]|variance_value~{-9.0,9.0}|counter~PE|approved~[Y]',
        14,
      ),
    ),
  (random) =>
    book(
      'Invoice INV-2231.xlsx',
      (() => {
        const sheet = new Sheet('Invoice', 'sales')
          .rest('INVOICE')
          .rest('Oakfield Supplies Ltd', '', '', 'Invoice No: INV-2231')
          .rest('Bill to: Ridgeline Builders', '', '', 'Date: 14/08/2025')
          .gap();
        fill(
          sheet,
          random,
          PARTS_EN,
          'Code=itemCode~c|Description=itemName~g|Qty=qty~q|Unit price=unitPrice~p|Line total=amount~a',
          6,
        );
        sheet.rest('', '', '', 'Subtotal', sheet.sumOf('E'));
        sheet.rest('', '', '', 'VAT 20%', 120.5);
        sheet.rest('', '', '', 'Total due', 723.1);
        sheet.gap().rest('Payment within 30 days. Thank you for your business.');
        return sheet;
      })(),
    ),
  (random) =>
    book(
      'Personal budget 2025.xlsx',
      fill(
        new Sheet('August', 'other').rest('Monthly budget'),
        random,
        SHOP_EN,
        'Category~[Rent,Food,Car]|Planned~{100,900}|Actual~{100,900}|Difference~{-50,50}',
        10,
      ),
      fill(
        new Sheet('Transactions', 'other'),
        random,
        SHOP_EN,
        'Date~I|Payee~[Tesco,Shell]|Category~[Food,Car]|Memo~[,]|Outflow~{1.0,90.0}|Inflow~[,]|Balance~{100.0,900.0}',
        24,
      ),
      fill(
        new Sheet('Calendar', 'other').rest('August 2025'),
        random,
        SHOP_EN,
        'Mon~[dentist,]|Tue~[gym,]|Wed~[]|Thu~[]|Fri~[pay day,]|Sat~[]|Sun~[lunch,]',
        5,
      ),
    ),
  (random) =>
    book(
      'Furniture showroom.xlsx',
      fill(
        new Sheet('Floor stock', 'stock').rest('Showroom and warehouse stock'),
        random,
        SHOP_EN,
        'Model=itemCode~c|Description=itemName~g|Finish~[Oak,Walnut]|Qty=balanceQty~b|Location=warehouse~[Showroom,Unit 4]|Cost=unitPrice~p|Ticket price~pp|On order~{0,3}',
        8,
      ),
      fill(
        new Sheet('Orders taken', 'sales-orders|sales').rest('Customer orders'),
        random,
        SHOP_EN,
        'Order no=docNo~n(SO)|Ordered=date~I|Customer=customer~CE|Model=itemCode~c|Description=itemName~g|Qty=qty~{1,3}|Price=unitPrice~pp|Deposit~{50,200}|Balance to pay~{100,900}|Delivery due~I|Delivered~f',
        14,
      ),
    ),
];
