import assert from 'node:assert/strict';
import { associateFunctions } from '../../addin/functions/associate-functions.ts';
import { createFigureDesk } from '../../addin/functions/figure-desk.ts';
import { functionsMetadata } from '../../addin/functions/functions-metadata.ts';

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly parameters: readonly { readonly name: string; readonly optional?: boolean }[];
    readonly options: { readonly stream: boolean; readonly volatile: boolean };
  }[];
}

describe('functionsMetadata', () => {
  const { functions } = functionsMetadata() as Metadata;

  it('declares exactly the functions that are associated', () => {
    const associated: string[] = [];
    const desk = createFigureDesk({ ask: () => Promise.reject(new Error('none')), wait: () => {} });
    const runtime = {
      associate: (id: string) => associated.push(id),
      errorOf: (_kind: string, message: string) => message,
    };
    associateFunctions(runtime, desk, 'en');
    assert.deepEqual(
      functions.map(({ id }) => id),
      associated,
    );
  });

  it('makes no function volatile, and only the item required', () => {
    for (const { parameters, options } of functions) {
      assert.equal(options.volatile, false);
      assert.deepEqual(
        parameters.filter(({ optional }) => optional !== true).map(({ name }) => name),
        ['item'],
      );
    }
  });
});
