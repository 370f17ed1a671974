/** The Express application, made from the declared routes: headers, limits, parsing, answers, problems, metrics and log. */

import { randomUUID } from 'node:crypto';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { type Logger } from 'pino';
import { MAX_FILE_BYTES } from '../connectors/read-limits.ts';
import { answerRoute } from './answer-route.ts';
import { type AppOptions } from './app-options.ts';
import { admitCaller, identifyCaller } from './caller-in.ts';
import { checkRoutes } from './check-routes.ts';
import { type BodyCount, countBodies } from './limit-bodies.ts';
import {
  limitAddress,
  limitCaller,
  limitSignIns,
  REQUESTS_PER_MINUTE,
  SIGN_INS_PER_MINUTE,
} from './limit-rate.ts';
import { refuseForeignCallers } from './refuse-foreign-callers.ts';
import { localeOfRequest } from './locale-of-request.ts';
import { RequestProblem } from './problem.ts';
import { PROBLEM_MEDIA_TYPE, problemReportOf } from './problem-report.ts';
import { readJsonBody } from './read-json-body.ts';
import { type Route } from './route.ts';
import { securityHeaders } from './security-headers.ts';
import { serveAddin } from './serve-addin.ts';
import { serveExcel } from './serve-excel.ts';
import { servePage } from './serve-page.ts';

/** What follows in such a path opens something: no log keeps it. */
const SECRET_PART = /(\/links\/).+/;

/** Largest JSON body: a full batch of lines. */
const MAX_JSON_BYTES = 8 * 1024 * 1024;
/** Largest of a caller nobody knows: a token of another issuer, and a password. */
const MAX_OPEN_BYTES = 64 * 1024;

/** The application; it listens nowhere yet. */
export function createApp(options: AppOptions): Express {
  checkRoutes(options.routes);
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('strict routing', true);
  app.set('case sensitive routing', true);
  app.set('query parser', 'simple');
  if (options.proxies !== undefined) app.set('trust proxy', options.proxies);
  app.use(identify);
  app.use(logAndMeasure(options));
  app.use(securityHeaders(options.parts.signIn.settings.isSecure));
  app.use(refuseForeignCallers(options.hostNames));
  const perCaller = options.requestsPerMinute ?? REQUESTS_PER_MINUTE;
  app.use(limitAddress(perCaller));
  app.use(identifyCaller(options.gate));
  app.use(limitCaller(perCaller));
  servePage(app);
  serveAddin(app, options.addin);
  serveExcel(app, options.addin, {
    ...(options.frameAncestors && { frameAncestors: options.frameAncestors }),
    usesEntra: options.parts.signIn.settings.entraAddIn !== undefined,
  });
  const signIns = limitSignIns(options.signInsPerMinute ?? SIGN_INS_PER_MINUTE);
  const bodies = countBodies();
  for (const route of options.routes) {
    app[route.method](
      route.path.replace(/\{(\w+)\}/g, ':$1'),
      ...(route.isSignIn === true ? [signIns] : []),
      admitCaller(route),
      ...bodyReaders(route, bodies),
      answerRoute(route, options),
    );
  }
  app.use(refuseUnknown(options.routes));
  app.use(sendProblem(options.log));
  return app;
}

/** Every request has an id of ours, which the log and every problem name. */
function identify(_request: Request, response: Response, next: NextFunction): void {
  const requestId = randomUUID();
  response.locals['requestId'] = requestId;
  response.setHeader('X-Request-Id', requestId);
  next();
}

function logAndMeasure({ log, metrics }: AppOptions): express.RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    response.on('close', () => {
      const operation = String(response.locals['operation'] ?? 'none');
      const ms = Math.round((performance.now() - startedAt) * 10) / 10;
      metrics.countRequest(operation, response.statusCode, ms / 1000);
      const level = response.statusCode >= 500 ? 'error' : 'info';
      // The path only: queries hold names of files and items.
      log[level](
        {
          requestId: response.locals['requestId'],
          method: request.method,
          path: request.path.replace(SECRET_PART, '$1…'),
          operation,
          status: response.statusCode,
          ms,
        },
        'request',
      );
    });
    next();
  };
}

function bodyReaders(route: Route, bodies: BodyCount): readonly express.RequestHandler[] {
  if (route.takesWorkbook) {
    return [
      bodies.take(MAX_FILE_BYTES),
      express.raw({ type: 'application/octet-stream', limit: MAX_FILE_BYTES }),
      (request, _response, next) =>
        next(Buffer.isBuffer(request.body) ? undefined : new RequestProblem('TYPE-REFUSED')),
    ];
  }
  if (route.body === undefined) return [];
  const most = route.permission === 'open' ? MAX_OPEN_BYTES : MAX_JSON_BYTES;
  const limit = route.bodyBytesMax ?? most;
  return [bodies.take(limit), ...readJsonBody(limit)];
}

/** A known path with another method is not the same mistake as an unknown path. */
function refuseUnknown(routes: readonly Route[]): express.RequestHandler {
  const patterns = routes.map(({ path, method }) => ({
    method,
    pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
  }));
  return (request, response, next) => {
    const known = patterns.filter(({ pattern }) => pattern.test(request.path));
    if (known.length === 0) return next(new RequestProblem('ROUTE-UNKNOWN'));
    response.setHeader('Allow', known.map(({ method }) => method.toUpperCase()).join(', '));
    return next(new RequestProblem('METHOD-REFUSED'));
  };
}

/** The last stop of every error. Express knows it by its four parameters. */
function sendProblem(log: Logger): express.ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const problem = requestProblemOf(error);
    const requestId = String(response.locals['requestId']);
    if (problem === undefined) log.error({ requestId, err: error }, 'fault');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const report = problemReportOf(problem ?? error, {
      locale: localeOfRequest(request),
      requestId,
    });
    if (problem?.retryAfter !== undefined) {
      response.setHeader('Retry-After', String(problem.retryAfter));
    }
    if (report.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
    response.setHeader('Cache-Control', 'no-store');
    response.status(report.status).type(PROBLEM_MEDIA_TYPE).send(JSON.stringify(report));
  };
}

/** What Express and its body readers throw, as problems of ours. */
function requestProblemOf(error: unknown): RequestProblem | undefined {
  if (error instanceof RequestProblem) return error;
  if (error instanceof URIError) return new RequestProblem('ROUTE-UNKNOWN');
  if (!(error instanceof Error)) return undefined;
  // Bytes that are not compressed as their header says come without a type of their own.
  if (!('type' in error)) {
    const isTheirs = 'expose' in error && error.expose === true;
    return isTheirs ? new RequestProblem('REQUEST-INVALID') : undefined;
  }
  switch (error.type) {
    case 'entity.too.large':
      return new RequestProblem('BODY-TOO-LARGE');
    case 'encoding.unsupported':
      return new RequestProblem('TYPE-REFUSED');
    case 'request.aborted':
    case 'request.size.invalid':
      return new RequestProblem('REQUEST-INVALID');
    default:
      return undefined;
  }
}
