/** Answers one declared route: permission, parsing, its own work within its time, and the reply as declared. */

import type express from 'express';
import * as z from 'zod/mini';
import { type AppOptions } from './app-options.ts';
import { attachmentOf } from './file-name.ts';
import { authorise } from './authorise.ts';
import { callerIn } from './caller-in.ts';
import { localeOfRequest } from './locale-of-request.ts';
import { RequestProblem } from './problem.ts';
import { type RequestContext, type Route, type RouteReply } from './route.ts';
import { sendStream } from './send-stream.ts';
import { awayCookieOf } from './session-cookie.ts';

/** Longest a route may take unless it says otherwise, in milliseconds. */
const ROUTE_TIMEOUT_MS = 30_000;

export function answerRoute(
  route: Route,
  { parts, checkReplies = false }: AppOptions,
): express.RequestHandler {
  return async (request, response) => {
    response.locals['operation'] = route.operation;
    const { principal, credential } = callerIn(response);
    authorise(route, callerIn(response), Date.now());
    const hangUp = new AbortController();
    response.on('close', () => hangUp.abort());
    const tooLong = AbortSignal.timeout(route.timeoutMs ?? ROUTE_TIMEOUT_MS);
    const context: RequestContext = {
      parts,
      scope: principal.scope,
      principal,
      credential,
      client: request.headers['user-agent'] ?? '',
      awayCookie: awayCookieOf(request.headers.cookie, parts.signIn.settings),
      address: request.originalUrl,
      locale: localeOfRequest(request),
      requestId: String(response.locals['requestId']),
      signal: AbortSignal.any([hangUp.signal, tooLong]),
    };
    const raw = { params: request.params, query: request.query, body: request.body as unknown };
    const reply = await withinTime(route.answer(raw, context), tooLong);
    if (checkReplies) checkReply(route, reply);
    if ('stream' in reply) await sendStream(response, reply);
    else send(response, route, reply);
  };
}

async function withinTime<T>(work: Promise<T>, tooLong: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const stop = (): void => reject(new RequestProblem('REQUEST-TOO-LONG'));
    tooLong.addEventListener('abort', stop, { once: true });
    void work.then(resolve, reject).finally(() => tooLong.removeEventListener('abort', stop));
  });
}

function checkReply({ operation, reply: declared }: Route, reply: RouteReply): void {
  if (!('schema' in declared) || !('json' in reply)) return;
  const parsed = z.safeParse(declared.schema, JSON.parse(JSON.stringify(reply.json)));
  if (!parsed.success) {
    throw new Error(`${operation} broke its contract: ${JSON.stringify(parsed.error.issues)}`);
  }
}

function send(
  response: express.Response,
  route: Route,
  reply: Exclude<RouteReply, { readonly stream: unknown }>,
): void {
  response.setHeader('Cache-Control', 'no-store');
  response.status('status' in reply ? reply.status : route.reply.status);
  if (reply.cookies !== undefined) response.setHeader('Set-Cookie', [...reply.cookies]);
  if ('nothing' in reply) {
    response.end();
  } else if ('redirect' in reply) {
    response.setHeader('Location', reply.redirect);
    response.end();
  } else if ('json' in reply) {
    response.type('application/json').send(JSON.stringify(reply.json));
  } else if ('bytes' in reply) {
    response.setHeader('Content-Disposition', attachmentOf(reply.fileName));
    response.type('application/octet-stream').send(Buffer.from(reply.bytes));
  } else {
    response.setHeader('Content-Type', reply.mediaType);
    response.send(Buffer.from(reply.text));
  }
}
