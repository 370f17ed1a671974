/** How an object of Excel is described to the interpreter of requests: its members by name, everything else refused. */

import { ExcelFault, notSimulated } from './excel-fault.ts';

export interface PropertyModel {
  readonly get?: () => unknown;
  readonly set?: (value: unknown) => void;
}

type Arguments = readonly unknown[];

/** Names are the library's, beginning with a small letter; "_" names are its inner ones. */
export interface ObjectModel {
  readonly type: string;
  readonly properties?: Readonly<Record<string, PropertyModel>>;
  /** Objects behind a property: `range.format`. */
  readonly children?: Readonly<Record<string, () => SimulatedObject>>;
  /** Methods that answer a plain value, or nothing. */
  readonly methods?: Readonly<Record<string, (given: Arguments) => unknown>>;
  /** Methods that answer an object, or null for a null object. */
  readonly finders?: Readonly<Record<string, (given: Arguments) => SimulatedObject | null>>;
  /** Members of a collection. */
  readonly items?: () => readonly SimulatedObject[];
  readonly item?: (key: string) => SimulatedObject | null;
  /** Set for ranges: called when the library keeps or lets go of one. */
  readonly keep?: (isKept: boolean) => void;
}

export class SimulatedObject {
  readonly model: ObjectModel;
  referenceId: string | undefined;

  constructor(model: ObjectModel) {
    this.model = model;
  }

  read(property: string): unknown {
    const found = this.model.properties?.[property];
    if (found?.get === undefined) throw notSimulated(`${this.model.type}.${property}`);
    return found.get();
  }

  write(property: string, value: unknown): void {
    const found = this.model.properties?.[property];
    if (found?.set === undefined) throw notSimulated(`setting ${this.model.type}.${property}`);
    found.set(value);
  }

  child(property: string): SimulatedObject {
    const found = this.model.children?.[property];
    if (found === undefined) throw notSimulated(`${this.model.type}.${property}`);
    return found();
  }

  find(method: string, given: Arguments): SimulatedObject | null {
    const found = this.model.finders?.[method];
    if (found === undefined) throw notSimulated(`${this.model.type}.${method}()`);
    return found(given);
  }

  call(method: string, given: Arguments): unknown {
    const found = this.model.methods?.[method];
    if (found === undefined) throw notSimulated(`${this.model.type}.${method}()`);
    return found(given);
  }

  itemOf(key: string): SimulatedObject {
    const found = this.model.item?.(key) ?? null;
    if (found === null) throw itemNotFound();
    return found;
  }
}

/** The message is Excel's own, seen in office-js issues. */
export function itemNotFound(): ExcelFault {
  return new ExcelFault('ItemNotFound', "The requested resource doesn't exist.");
}

export function invalidArgument(why: string): ExcelFault {
  return new ExcelFault(
    'InvalidArgument',
    `The argument is invalid or missing or has an incorrect format. (${why})`,
  );
}
