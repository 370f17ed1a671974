/**
 * Answers one request of the library as Excel does: object paths are followed, actions are carried out one by one, and
 * the first that fails ends the batch; what was done before it stays done. Written from observed messages.
 */

import { type ExcelBook } from './excel-book.ts';
import { ExcelFault, notSimulated } from './excel-fault.ts';
import { SimulatedObject } from './simulated-object.ts';
import { workbookObject } from './workbook-object.ts';

interface ArgumentList {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

interface PathMessage {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentList;
}

interface ActionMessage {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentList;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
}

export interface QueryMessage {
  readonly Actions: readonly ActionMessage[];
  readonly ObjectPaths: Readonly<Record<string, PathMessage>>;
}

const PATH = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, none: 7 };
const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  ensureUnchanged: 6,
  update: 9,
};

/** 5 MB a request and a response on the web. Source: learn.microsoft.com, resource limits of Office add-ins. */
export const PAYLOAD_BYTES_MAX = 5 * 1024 * 1024;

export interface QueryReply {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: Readonly<Record<string, unknown>>;
  readonly TraceIds: readonly number[];
}

/** Methods that change the workbook; the library marks many that only look as writing too. */
const CHANGING = new Set(['add', 'clear', 'delete', 'insert', 'resize']);

export class QueryAnswerer {
  /** Requests that changed something in the workbook. */
  changingRequests = 0;
  private isChanging = false;
  private readonly book: ExcelBook;
  private readonly services: Readonly<Record<string, SimulatedObject>>;
  private readonly kept = new Map<string, SimulatedObject>();
  private keptCount = 0;

  /** `services` are inner ones that are played beside the workbook, by name. */
  constructor(book: ExcelBook, services: Readonly<Record<string, SimulatedObject>> = {}) {
    this.book = book;
    this.services = { ...services, [ADDIN_SERVICE]: addinService() };
  }

  answer(message: QueryMessage): QueryReply {
    this.isChanging = false;
    const reply = this.answerAll(message);
    if (this.isChanging) this.changingRequests += 1;
    return reply;
  }

  private answerAll(message: QueryMessage): QueryReply {
    const objects = new Map<number, SimulatedObject | null>();
    const results: QueryReply['Results'] = [];
    const traces: number[] = [];
    if (this.book.isEditing) {
      const fault = new ExcelFault(
        'InvalidOperationInCellEditMode',
        'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
      );
      return { Results: results, Error: errorOf(fault, 0), TraceIds: [] };
    }
    for (const [index, action] of message.Actions.entries()) {
      try {
        // A trace only asks to be told that the batch came this far; it is about no object.
        if (action.ActionType === ACTION.trace) {
          traces.push(action.Id);
          results.push({ ActionId: action.Id, Value: null });
          continue;
        }
        const value = this.carryOut(action, message, objects);
        if (value !== NO_RESULT) results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        if (!(error instanceof ExcelFault)) throw error;
        return { Results: results, Error: errorOf(error, index), TraceIds: traces };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  private carryOut(
    action: ActionMessage,
    message: QueryMessage,
    objects: Map<number, SimulatedObject | null>,
  ): unknown {
    const target = this.follow(action.ObjectPathId, message, objects);
    const given = this.given(action.ArgumentInfo, message, objects);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return target === null ? null : instantiated(target);
      case ACTION.query:
        return target === null ? null : queried(target, action.QueryInfo?.Select ?? []);
      case ACTION.method:
        return this.callMethod(target, action.Name, given);
      case ACTION.setProperty:
        this.isChanging = true;
        solid(target).write(lowerFirst(action.Name), given[0]);
        return NO_RESULT;
      case ACTION.update: {
        this.isChanging = true;
        const values = given[0] as Readonly<Record<string, unknown>>;
        for (const [name, value] of Object.entries(values))
          solid(target).write(lowerFirst(name), value);
        return NO_RESULT;
      }
      case ACTION.ensureUnchanged:
        return NO_RESULT;
      default:
        throw notSimulated(`action ${action.ActionType}`);
    }
  }

  private callMethod(
    target: SimulatedObject | null,
    name: string,
    given: readonly unknown[],
  ): unknown {
    if (name === '_KeepReference' || name === '_RemoveReference') {
      if (target !== null) this.keep(target, name === '_KeepReference');
      return NO_RESULT;
    }
    if (CHANGING.has(lowerFirst(name))) this.isChanging = true;
    if (name.startsWith('_Register') || name.startsWith('_Unregister')) return NO_RESULT;
    return solid(target).call(name.startsWith('_') ? name : lowerFirst(name), given) ?? NO_RESULT;
  }

  private keep(object: SimulatedObject, isKept: boolean): void {
    object.model.keep?.(isKept);
    if (isKept) {
      this.keptCount += 1;
      object.referenceId = `_R${this.keptCount}`;
      this.kept.set(object.referenceId, object);
    } else if (object.referenceId !== undefined) {
      this.kept.delete(object.referenceId);
    }
  }

  /** Each path is followed once a request: inserting must not happen again each time its range is mentioned. */
  private follow(
    id: number,
    message: QueryMessage,
    objects: Map<number, SimulatedObject | null>,
  ): SimulatedObject | null {
    const known = objects.get(id);
    if (known !== undefined) return known;
    const path = message.ObjectPaths[id];
    if (path === undefined) throw new ExcelFault('InvalidObjectPath', `no path ${id}`);
    const found = this.resolve(path, message, objects);
    objects.set(id, found);
    return found;
  }

  private resolve(
    path: PathMessage,
    message: QueryMessage,
    objects: Map<number, SimulatedObject | null>,
  ): SimulatedObject | null {
    if (path.ObjectPathType === PATH.global) return workbookObject(this.book);
    if (path.ObjectPathType === PATH.none) return null;
    if (path.ObjectPathType === PATH.reference) {
      const object = this.kept.get(path.Name);
      if (object === undefined) throw new ExcelFault('InvalidReference', path.Name);
      return object;
    }
    if (path.ObjectPathType === PATH.newObject) {
      const service = this.services[path.Name];
      if (service === undefined) throw notSimulated(path.Name);
      return service;
    }
    const parent = this.follow(path.ParentObjectPathId!, message, objects);
    // What is asked of a null object is a null object itself.
    if (parent === null) return null;
    const given = this.given(path.ArgumentInfo, message, objects);
    if (path.ObjectPathType === PATH.property) return parent.child(lowerFirst(path.Name));
    if (path.ObjectPathType === PATH.indexer) return parent.itemOf(String(given[0]));
    if (CHANGING.has(lowerFirst(path.Name))) this.isChanging = true;
    return parent.find(lowerFirst(path.Name), given);
  }

  private given(
    list: ArgumentList | undefined,
    message: QueryMessage,
    objects: Map<number, SimulatedObject | null>,
  ): readonly unknown[] {
    return (list?.Arguments ?? []).map((argument, index) => {
      const path = list?.ReferencedObjectPathIds?.[index];
      return path === undefined || path === null || path === 0
        ? argument
        : this.follow(path, message, objects);
    });
  }
}

/** The one inner service the library calls by itself, to say that buttons may be pressed now. */
const ADDIN_SERVICE = 'Microsoft.InternalService.AddinInternalService';

function addinService(): SimulatedObject {
  return new SimulatedObject({
    type: ADDIN_SERVICE,
    methods: { notifyActionHandlerReady: () => undefined },
  });
}

const NO_RESULT = Symbol('no result');

function solid(target: SimulatedObject | null): SimulatedObject {
  if (target === null) throw new ExcelFault('InvalidObjectPath', 'a null object');
  return target;
}

/** "Values" is "values"; inner names ("_Runtime") stay. */
function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function instantiated(object: SimulatedObject): unknown {
  const { id, key } = object.model.properties ?? {};
  return {
    ...(object.referenceId !== undefined && { _ReferenceId: object.referenceId }),
    ...(id?.get !== undefined && { Id: id.get() }),
    ...(key?.get !== undefined && { Key: key.get() }),
  };
}

/** `load('items/name')` arrives as "name" of the collection; "format/fill/color" goes down through children. */
function queried(object: SimulatedObject, select: readonly string[]): unknown {
  const { items } = object.model;
  if (items !== undefined) {
    return {
      _Items: items().map((item) => ({ ...(instantiated(item) as object), ...read(item, select) })),
    };
  }
  return read(object, select);
}

function read(object: SimulatedObject, select: readonly string[]): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const path of select) {
    const [first = '', ...rest] = path.split('/');
    if (rest.length === 0) {
      answer[upperFirst(first)] = object.read(first);
      continue;
    }
    const inner = read(object.child(first), [rest.join('/')]);
    answer[upperFirst(first)] = { ...(answer[upperFirst(first)] as object | undefined), ...inner };
  }
  return answer;
}

function errorOf(fault: ExcelFault, index: number): Readonly<Record<string, unknown>> {
  return {
    Code: fault.code,
    Message: fault.message,
    HttpStatusCode: fault.code === 'ItemNotFound' ? 404 : 400,
    ActionIndex: index,
    Location: '',
  };
}
