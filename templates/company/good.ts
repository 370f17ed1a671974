/** One good of a made-up company. */

export interface Good {
  readonly code: string;
  readonly barcode: string;
  readonly name: string;
  readonly specification: string;
  readonly category: string;
  readonly unit: string;
  readonly secondUnit: string;
  /** Main units in one second unit. */
  readonly unitFactor: number;
  /** In cents, without tax. */
  readonly cost: number;
  readonly price: number;
  /** Which supplier it is bought from. */
  readonly supplierIndex: number;
  /** Days it keeps; 0 where that does not matter, and then it has no lots. */
  readonly shelfLifeDays: number;
  /** Sold by the kilogram, in tenths. */
  readonly isWeighed: boolean;
}
