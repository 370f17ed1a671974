import assert from 'node:assert/strict';
import { openApiDocument, ROUTES } from '../../sync-server/http/routes.ts';

describe('openApiDocument', () => {
  const document = openApiDocument();
  const text = JSON.stringify(document);
  const paths = document['paths'] as Record<string, Record<string, Record<string, unknown>>>;

  it('has every declared route, each operation once, with its permission', () => {
    const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
    assert.deepEqual(
      operations.map((operation) => operation['operationId']).sort(),
      ROUTES.map(({ operation }) => operation).sort(),
    );
    assert.equal(new Set(ROUTES.map(({ operation }) => operation)).size, ROUTES.length);
    for (const operation of operations) assert.ok(operation['x-permission']);
  });

  it('refers only to schemas that are there', () => {
    const { schemas } = document['components'] as { schemas: Record<string, unknown> };
    const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1]!);
    assert.ok(references.length > ROUTES.length);
    for (const reference of references) {
      const name = /^#\/components\/schemas\/(\w+)$/.exec(reference)?.[1];
      assert.ok(name !== undefined && Object.hasOwn(schemas, name), reference);
    }
  });

  it('declares every parameter of every path', () => {
    for (const [path, methods] of Object.entries(paths)) {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      for (const operation of Object.values(methods)) {
        const parameters = (operation['parameters'] ?? []) as { name: string; in: string }[];
        const declared = parameters.filter((parameter) => parameter.in === 'path');
        assert.deepEqual(
          declared.map(({ name }) => name),
          names,
          path,
        );
      }
    }
  });

  it('is the same text each time, so that a checked-in copy can be compared', () => {
    assert.equal(JSON.stringify(openApiDocument()), text);
  });
});
