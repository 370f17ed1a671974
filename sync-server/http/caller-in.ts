/** Keeps who a request comes from with its response, once they were looked up. */

import type express from 'express';
import { authorise, type Caller, type Gate, refuseForgedRequest } from './authorise.ts';
import { type Route } from './route.ts';

const KEY = 'caller';

/** Looks the caller up for everything that follows. */
export function identifyCaller(gate: Gate): express.RequestHandler {
  return async (request, response, next) => {
    const caller = await gate.callerOf(request);
    refuseForgedRequest(request, caller);
    response.locals[KEY] = caller;
    next();
  };
}

/** Turns away who may not ask this, before a byte of what they send is read. */
export function admitCaller(route: Route): express.RequestHandler {
  return (_request, response, next) => {
    response.locals['operation'] = route.operation;
    authorise(route, callerIn(response), Date.now());
    next();
  };
}

export function callerIn(response: express.Response): Caller {
  const caller = response.locals[KEY] as Caller | undefined;
  if (caller === undefined) throw new Error('nobody was looked up before this route');
  return caller;
}
