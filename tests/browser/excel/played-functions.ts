/**
 * Custom functions as Excel on the web calls them: an invocation is a message to the runtime in the pane's page, and what
 * the cell shows comes back in a batch of the library's own. Source: the runtime in the shipped excel-web file,
 * CustomFunctionProxy (message category 1; 1000 invokes; flags 1 cancelable, 2 streaming).
 */

import { SimulatedObject } from '../../support/excel/simulated-object.ts';

export const FUNCTIONS_SERVICE = 'Microsoft.ExcelServices.CustomFunctions';

const CATEGORY = 1;
const INVOKE = 1000;
const STREAMING_AND_CANCELABLE = 3;
/** An error that a function answers on purpose comes as a value of its own kind. Source: CustomFunctionError.toJSON. */
interface ErrorValue {
  readonly type: 'Error';
  readonly basicValue: string;
  readonly message?: string;
}

interface InvocationResult {
  readonly id: number;
  readonly value: unknown;
  readonly failed: boolean;
  readonly errorCode?: number;
}

/** A cell with a function in it. */
export interface PlayedCell {
  /** All that it has shown, the last at the end: a value, or "#N/A: why". */
  readonly shown: readonly unknown[];
}

export class PlayedFunctions {
  /** Whether the runtime said that functions may be called. */
  isReady = false;
  /** How many results came in one batch, batch by batch. */
  readonly batches: number[] = [];
  private readonly cells = new Map<number, unknown[]>();
  private readonly post: (entries: readonly unknown[]) => Promise<void>;

  constructor(post: (entries: readonly unknown[]) => Promise<void>) {
    this.post = post;
  }

  /** What the runtime asks of Excel. */
  readonly service = new SimulatedObject({
    type: FUNCTIONS_SERVICE,
    methods: {
      _SetOsfControlContainerReadyForCustomFunctions: () => void (this.isReady = true),
      setInvocationResults: ([results]) => this.show(results as readonly InvocationResult[]),
    },
  });

  /** Types formulas into cells, all in one recalculation; an argument that is left out is null. */
  async type(
    formulas: readonly (readonly [name: string, ...given: unknown[]])[],
  ): Promise<readonly PlayedCell[]> {
    const typed = formulas.map(([name, ...given]) => {
      const id = this.cells.size;
      const shown: unknown[] = [];
      this.cells.set(id, shown);
      const message = [id, name, given, `Sheet1!A${id + 1}`, STREAMING_AND_CANCELABLE];
      return { entry: entryOf(INVOKE, message), cell: { shown } };
    });
    await this.post(typed.map(({ entry }) => entry));
    return typed.map(({ cell }) => cell);
  }

  private show(results: readonly InvocationResult[]): void {
    this.batches.push(results.length);
    for (const { id, value, failed, errorCode } of results) {
      this.cells.get(id)!.push(failed ? `error ${errorCode}: ${String(value)}` : shownOf(value));
    }
  }
}

function entryOf(type: number, message: unknown): unknown {
  return [CATEGORY, type, '', JSON.stringify(message), '', false];
}

function shownOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { type, basicValue, message } = value as Partial<ErrorValue>;
  if (type !== 'Error') throw new Error(`a cell cannot show ${JSON.stringify(value)}`);
  return `${basicValue}: ${message}`;
}
