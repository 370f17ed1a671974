/** Makes the OpenAPI 3.1 document from the declared routes and the schemas they parse with. */

import * as z from 'zod';
import { balanceReport, reconcileReport } from '../../core/contract/reconcile-report.ts';
import { discrepancyReport, issueReport } from '../../core/contract/findings.ts';
import { inspectReport } from '../../core/contract/inspect-report.ts';
import { problemReport } from '../../core/contract/problem.ts';
import { runReply, runRequest } from '../../core/contract/run-requests.ts';
import { syncLine } from '../../core/contract/sync-line.ts';
import { problemEntry, type ProblemCode } from './problem.ts';
import { PROBLEM_MEDIA_TYPE } from './problem-report.ts';
import { type Route } from './route.ts';

type Json = Record<string, unknown>;

/** Schemas with a name of their own in the document; the others stand where they are used. */
const NAMED_SCHEMAS = {
  InspectReport: inspectReport,
  ReconcileReport: reconcileReport,
  Issue: issueReport,
  Discrepancy: discrepancyReport,
  Balance: balanceReport,
  Run: runReply,
  RunRequest: runRequest,
  Line: syncLine,
  Problem: problemReport,
} as const;

/** Problems any route may answer with; the others are listed with their route. */
const COMMON_PROBLEMS: readonly ProblemCode[] = [
  'REQUEST-INVALID',
  'PERMISSION-DENIED',
  'RATE-LIMITED',
  'SERVER-ERROR',
];

/** The document; the same routes always give the same text. */
export function openApiOf(routes: readonly Route[]): Json {
  const schemas = createSchemaWriter();
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tallybook sync server',
      version: '0.1.0',
      summary: 'Reconciles workbooks and keeps the ledger behind them',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: 'http://localhost:4780' }],
    tags: ['Workbooks', 'Ledger', 'Sync', 'People', 'Definitions', 'Operation'].map((name) => ({
      name,
    })),
    paths,
    components: { schemas: schemas.components() },
  };
}

function operationOf(route: Route, schemas: SchemaWriter): Json {
  const parameters = [
    ...parametersOf(route.params, 'path', schemas),
    ...parametersOf(route.query, 'query', schemas),
  ];
  const requestBody = requestBodyOf(route, schemas);
  return {
    operationId: route.operation,
    tags: [route.tag],
    summary: route.summary,
    'x-permission': route.permission,
    'x-resource': route.resource,
    ...(parameters.length > 0 && { parameters }),
    ...(requestBody && { requestBody }),
    responses: responsesOf(route, schemas),
  };
}

function parametersOf(
  schema: Route['params'],
  place: 'path' | 'query',
  schemas: SchemaWriter,
): readonly Json[] {
  if (schema === undefined) return [];
  const written = schemas.write(schema, 'input');
  const properties = (written['properties'] ?? {}) as Record<string, Json>;
  const required = (written['required'] ?? []) as readonly string[];
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...rest } = property;
    return {
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      ...(description !== undefined && { description }),
      schema: rest,
    };
  });
}

function requestBodyOf(route: Route, schemas: SchemaWriter): Json | undefined {
  if (route.takesWorkbook) {
    const schema = { type: 'string', format: 'binary' };
    return { required: true, content: { 'application/octet-stream': { schema } } };
  }
  if (route.body === undefined) return undefined;
  const schema = schemas.write(route.body, 'input');
  return { required: true, content: { 'application/json': { schema } } };
}

function responsesOf(route: Route, schemas: SchemaWriter): Json {
  const { reply } = route;
  const content =
    'schema' in reply
      ? { 'application/json': { schema: schemas.write(reply.schema, 'output') } }
      : reply.mediaType === ''
        ? undefined
        : { [reply.mediaType]: { schema: { type: 'string' } } };
  const responses: Record<string, Json> = {
    [reply.status]: { description: reply.description, ...(content && { content }) },
  };
  const codesByStatus = new Map<number, ProblemCode[]>();
  for (const code of [...COMMON_PROBLEMS, ...route.problems]) {
    const { status } = problemEntry(code);
    codesByStatus.set(status, [...(codesByStatus.get(status) ?? []), code]);
  }
  for (const [status, codes] of [...codesByStatus].sort(([left], [right]) => left - right)) {
    responses[status] = {
      description: codes.map((code) => `${code}: ${problemEntry(code).title.en}`).join('; '),
      content: { [PROBLEM_MEDIA_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  }
  return responses;
}

interface SchemaWriter {
  readonly write: (schema: z.core.$ZodType, direction: 'input' | 'output') => Json;
  readonly components: () => Json;
}

/** Writes schemas as JSON Schema, the named ones as references into the document's components. */
function createSchemaWriter(): SchemaWriter {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED_SCHEMAS)) registry.add(schema, { id });
  const written = z.toJSONSchema(registry, {
    target: 'draft-2020-12',
    uri: (id) => `#/components/schemas/${id}`,
  }).schemas as Record<string, Json>;
  return {
    write: (schema, direction) => {
      const json = z.toJSONSchema(schema, {
        target: 'draft-2020-12',
        io: direction,
        metadata: registry,
        unrepresentable: 'any',
      }) as Json;
      const name = registry.get(schema)?.id;
      if (name !== undefined) return { $ref: `#/components/schemas/${name}` };
      return withComponentReferences(json);
    },
    components: () =>
      Object.fromEntries(
        Object.entries(written).map(([name, schema]) => [
          name,
          without(schema, ['$schema', '$id', 'id']),
        ]),
      ),
  };
}

/** Named schemas inside another come out as local definitions; they point to the document's components instead. */
function withComponentReferences(json: Json): Json {
  const text = JSON.stringify(without(json, ['$schema', '$id', 'id', '$defs']));
  return JSON.parse(text.replaceAll('"#/$defs/', '"#/components/schemas/')) as Json;
}

function without(json: Json, keys: readonly string[]): Json {
  return Object.fromEntries(Object.entries(json).filter(([key]) => !keys.includes(key)));
}
