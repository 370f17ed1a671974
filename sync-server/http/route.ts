/**
 * What a route is: declared once, with the schemas of all that goes in and comes out and the permission it needs. The
 * server, the OpenAPI document and the tests are made from these declarations; a route that is not declared is refused.
 */

import * as z from 'zod/mini';
import { type Locale } from '../../core/values/catalogue/entry.ts';
import { type Permission } from '../auth/permissions.ts';
import { type Principal } from '../auth/principal.ts';
import { type Scope } from '../service/ledger-services.ts';
import { type ServerParts } from './server-parts.ts';
import { type ProblemCode, RequestProblem } from './problem.ts';
import { readQuery } from './read-query.ts';

/**
 * What a route is about, and so what is looked at beside the permission: nothing of anyone's, the caller's own account,
 * the organisation as a whole, its registers one by one, something one caller handed in, or people.
 */
export const RESOURCES = ['nothing', 'self', 'organisation', 'registers', 'own', 'people'] as const;
export type Resource = (typeof RESOURCES)[number];

export interface RequestContext {
  readonly parts: ServerParts;
  readonly scope: Scope;
  readonly principal: Principal;
  readonly credential: 'none' | 'cookie' | 'bearer';
  /** What the browser or program calls itself. */
  readonly client: string;
  /** The cookie kept while somebody is away at another issuer. */
  readonly awayCookie: string | undefined;
  /** Path and query, as they came. */
  readonly address: string;
  readonly locale: Locale;
  readonly requestId: string;
  /** Aborted when the caller hangs up or the route's time is over. */
  readonly signal: AbortSignal;
}

export type RouteReply = RouteContent & { readonly cookies?: readonly string[] };

type RouteContent =
  | { readonly json: unknown }
  | { readonly bytes: Uint8Array; readonly fileName: string }
  | { readonly text: string; readonly mediaType: string }
  | { readonly nothing: true }
  /** Sent on as it comes, until the caller hangs up. */
  | { readonly stream: AsyncIterable<string>; readonly mediaType: string }
  /** An address to go on to; never taken from a request. */
  | { readonly redirect: string }
  /** A health check that fails is no problem of the request. */
  | { readonly json: unknown; readonly status: number };

export interface RawRequest {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

export type ReplyDeclaration =
  | { readonly status: number; readonly schema: z.ZodMiniType; readonly description: string }
  | { readonly status: number; readonly mediaType: string; readonly description: string };

export interface RouteDescription {
  /** Unique; also its operationId and its name in metrics and logs. */
  readonly operation: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** With {parameters}: "/api/runs/{run}". */
  readonly path: string;
  readonly tag: 'Workbooks' | 'Ledger' | 'Sync' | 'People' | 'Definitions' | 'Operation';
  readonly summary: string;
  readonly permission: Permission;
  readonly resource: Resource;
  /** Set where a sign-in of the last minutes is wanted, not just a session. */
  readonly needsRecentSignIn?: boolean;
  /** Set where passwords or tokens are tried: fewer of these may come from one address. */
  readonly isSignIn?: boolean;
  readonly reply: ReplyDeclaration;
  readonly problems: readonly ProblemCode[];
  /** Longest it may take, in milliseconds. */
  readonly timeoutMs?: number;
  /** Largest JSON body, in bytes, where it may be more than a batch of lines. */
  readonly bodyBytesMax?: number;
}

interface Schemas<P extends z.ZodMiniType, Q extends z.ZodMiniObject, B extends z.ZodMiniType> {
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** Set where the body is the bytes of a workbook. */
  readonly takesWorkbook?: boolean;
}

export interface RouteInput<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly workbook: Uint8Array;
}

export interface Route extends RouteDescription {
  readonly params: z.ZodMiniType | undefined;
  readonly query: z.ZodMiniObject | undefined;
  readonly body: z.ZodMiniType | undefined;
  readonly takesWorkbook: boolean;
  readonly answer: (raw: RawRequest, context: RequestContext) => Promise<RouteReply>;
}

/** Declares a route; `run` gets what the schemas made of the request. */
export function defineRoute<
  P extends z.ZodMiniType = z.ZodMiniType<Record<string, never>>,
  Q extends z.ZodMiniObject = z.ZodMiniObject<Record<never, never>>,
  B extends z.ZodMiniType = z.ZodMiniType<undefined>,
>(
  route: RouteDescription &
    Schemas<P, Q, B> & {
      readonly run: (
        input: RouteInput<z.output<P>, z.output<Q>, z.output<B>>,
        context: RequestContext,
      ) => Promise<RouteReply>;
    },
): Route {
  const { params, query, body, run, takesWorkbook = false, ...description } = route;
  return {
    ...description,
    params,
    query,
    body,
    takesWorkbook,
    answer: (raw, context) => {
      const queryValues = readQuery(query, raw.query);
      const input = {
        params: parsePart(params, raw.params, 'path'),
        query: parsePart(query, queryValues, 'query'),
        body: takesWorkbook ? undefined : parsePart(body, raw.body, 'body'),
        workbook: takesWorkbook && raw.body instanceof Uint8Array ? raw.body : new Uint8Array(),
      };
      return run(input as RouteInput<z.output<P>, z.output<Q>, z.output<B>>, context);
    },
  };
}

function parsePart(schema: z.ZodMiniType | undefined, value: unknown, part: string): unknown {
  if (schema === undefined) return undefined;
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  throw new RequestProblem('REQUEST-INVALID', {
    faults: parsed.error.issues
      .slice(0, MAX_FAULTS)
      .map(({ path, message }) => ({ path: [part, ...path].join('.'), message })),
  });
}

/** Faults named in one reply; a batch of thousands of bad lines need not be listed whole. */
const MAX_FAULTS = 20;
