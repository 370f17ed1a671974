/** What the product declares: its registers, its catalogue of findings, and this interface itself. */

import * as z from 'zod/mini';
import { codeList, codesReport } from '../../core/contract/code-list.ts';
import { registerList, registerDefinitionsReport } from '../../core/contract/register-list.ts';
import { defineRoute, type Route } from './route.ts';

/** The OpenAPI document describes these routes too, so it is asked for instead of imported. */
export function definitionRoutes(openApi: () => unknown): readonly Route[] {
  return [
    defineRoute({
      operation: 'registers',
      method: 'get',
      path: '/api/registers',
      tag: 'Definitions',
      summary: 'Every register with its columns, headers and rules',
      permission: 'open',
      resource: 'nothing',
      reply: { status: 200, schema: registerDefinitionsReport, description: 'The registers' },
      problems: [],
      run: async () => ({ json: { registers: registerList() } }),
    }),
    defineRoute({
      operation: 'codes',
      method: 'get',
      path: '/api/codes',
      tag: 'Definitions',
      summary: 'Every class of finding with its number, severity and texts',
      permission: 'open',
      resource: 'nothing',
      reply: { status: 200, schema: codesReport, description: 'The catalogue' },
      problems: [],
      run: async () => ({ json: { codes: codeList() } }),
    }),
    defineRoute({
      operation: 'openApi',
      method: 'get',
      path: '/api/openapi.json',
      tag: 'Definitions',
      summary: 'This document',
      permission: 'open',
      resource: 'nothing',
      reply: {
        status: 200,
        schema: z.looseObject({ openapi: z.string() }),
        description: 'OpenAPI 3.1',
      },
      problems: [],
      run: async () => ({ json: openApi() }),
    }),
  ];
}
