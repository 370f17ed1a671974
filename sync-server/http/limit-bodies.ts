/**
 * How many bytes of bodies are in memory at once: each request keeps within its own limit, but many slow ones together
 * would fill the memory of the server. In one process.
 */

import type express from 'express';
import { callerKey } from './limit-rate.ts';
import { RequestProblem } from './problem.ts';

export interface BodyLimits {
  /** Bytes of one caller at once: eight workbooks of the largest size. */
  readonly ofCaller: number;
  readonly ofAll: number;
}

export const BODY_LIMITS: BodyLimits = { ofCaller: 160 * 1024 * 1024, ofAll: 512 * 1024 * 1024 };
/** Bodies up to this size are not counted, so that signing in and small changes go on. */
const SMALL_BYTES = 64 * 1024;

export interface BodyCount {
  /** Turns a body away that does not fit beside those under way; `limit` is the most it may become, in bytes. */
  readonly take: (limit: number) => express.RequestHandler;
}

export function countBodies(limits: BodyLimits = BODY_LIMITS): BodyCount {
  const held = new Map<string, number>();
  let all = 0;
  const add = (caller: string, bytes: number): void => {
    const sum = (held.get(caller) ?? 0) + bytes;
    if (sum === 0) held.delete(caller);
    else held.set(caller, sum);
    all += bytes;
  };
  return {
    take: (limit) => (request, response, next) => {
      const bytes = bytesOf(request.headers, limit);
      if (bytes <= SMALL_BYTES) return next();
      const caller = callerKey(request, response);
      if (all + bytes > limits.ofAll || (held.get(caller) ?? 0) + bytes > limits.ofCaller) {
        return next(new RequestProblem('RATE-LIMITED'));
      }
      add(caller, bytes);
      response.once('close', () => add(caller, -bytes));
      return next();
    },
  };
}

/** What the body says it has; as much as it may have where it does not say, or is compressed. Larger ones are refused anyway. */
function bytesOf(headers: express.Request['headers'], limit: number): number {
  const length = Number(headers['content-length']);
  const isPlain = (headers['content-encoding'] ?? 'identity') === 'identity';
  const hasBody = headers['transfer-encoding'] !== undefined || !isPlain;
  if (!Number.isSafeInteger(length) || hasBody) return hasBody ? limit : 0;
  return Math.min(length, limit);
}
