/** Reads a JSON body: its bytes are gathered, then decoded and parsed once. A batch of lines is megabytes of text. */

import express, { type RequestHandler } from 'express';
import { RequestProblem } from './problem.ts';

const MEDIA_TYPE = 'application/json';

/** Handlers that leave the parsed value in `request.body`; only JSON in UTF-8 is read, of at most `limit` bytes. */
export function readJsonBody(limit: number): readonly RequestHandler[] {
  return [refuseOtherTypes, express.raw({ type: MEDIA_TYPE, limit }), parseBytes];
}

const refuseOtherTypes: RequestHandler = (request, _response, next) => {
  const charset = CHARSET.exec(request.headers['content-type'] ?? '')?.[1] ?? 'utf-8';
  const isJson = Boolean(request.is(MEDIA_TYPE)) && /^utf-?8$/i.test(charset);
  next(isJson ? undefined : new RequestProblem('TYPE-REFUSED'));
};

const CHARSET = /;\s*charset\s*=\s*"?([^\s;"]*)/i;

const parseBytes: RequestHandler = (request, _response, next) => {
  const bytes: unknown = request.body;
  if (Buffer.isBuffer(bytes)) {
    const value = parsedOrUndefined(bytes);
    if (value === undefined) return next(new RequestProblem('REQUEST-NOT-JSON'));
    request.body = value;
  }
  next();
};

/** Refuses what is no UTF-8: half a character must not become another one in somebody's stock. */
const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/** Undefined for what is no JSON, and for a bare text, number or null: no request of ours is one. */
function parsedOrUndefined(bytes: Buffer): object | undefined {
  // Callers with nothing to say often send nothing.
  if (bytes.length === 0) return {};
  try {
    const value: unknown = JSON.parse(UTF_8.decode(bytes));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}
