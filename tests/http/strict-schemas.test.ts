import assert from 'node:assert/strict';
import * as z from 'zod';
import { openApiDocument, ROUTES } from '../../sync-server/http/routes.ts';

type Json = Readonly<Record<string, unknown>>;

/** Where the product takes or shows what others add to: an issuer's way back, the document itself, values by field. */
const OPEN_ENDED = new Set(['finishOidc', 'openApi']);

describe('schemas of requests', () => {
  for (const route of ROUTES.filter(({ operation }) => !OPEN_ENDED.has(operation))) {
    it(`${route.operation} takes no key that it does not declare`, () => {
      for (const [part, schema] of [
        ['path', route.params],
        ['query', route.query],
        ['body', route.body],
      ] as const) {
        if (schema === undefined) continue;
        const parsed = z.safeParse(schema, { surprise: 1, __proto__: null, constructor: 'x' });
        assert.equal(parsed.success, false, part);
        const codes = JSON.stringify(parsed.error!.issues);
        assert.match(codes, /unrecognized_keys|invalid_union/, part);
      }
    });
  }
});

describe('schemas of replies', () => {
  /** Every object in a JSON schema that lists its properties, with the way to it. */
  function objectsIn(schema: unknown, way: string): readonly (readonly [string, Json])[] {
    if (Array.isArray(schema)) return schema.flatMap((member) => objectsIn(member, way));
    if (typeof schema !== 'object' || schema === null) return [];
    const json = schema as Json;
    const own = 'properties' in json && json['type'] === 'object' ? [[way, json] as const] : [];
    return [
      ...own,
      ...Object.entries(json).flatMap(([name, member]) => objectsIn(member, `${way}.${name}`)),
    ];
  }

  it('say all that a reply may hold', () => {
    const { paths, components } = openApiDocument() as { paths: Json; components: Json };
    const objects = [...objectsIn(paths, 'paths'), ...objectsIn(components, 'components')];
    assert.ok(objects.length > 100);
    const loose = objects.filter(([, json]) => json['additionalProperties'] !== false);
    const ways = loose.map(([way]) => way).filter((way) => !way.includes('openapi.json'));
    assert.deepEqual(ways, []);
  });
});
