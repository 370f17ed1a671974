import assert from 'node:assert/strict';
import { askInDialog } from '../../addin/hosts/excel-dialog.ts';

type Handler = (event: object) => void;

/** The part of Office that opens windows, as the shipped file behaves: it writes its callback into the options. */
class PlayedOffice {
  readonly AsyncResultStatus = { Failed: 'failed', Succeeded: 'succeeded' };
  readonly EventType = { DialogMessageReceived: 'message', DialogEventReceived: 'event' };
  readonly handlers = new Map<string, Handler>();
  isClosed = false;
  readonly sizes: object[] = [];
  readonly context = {
    ui: {
      displayDialogAsync: (
        _address: string,
        options: object,
        callback: (result: object) => void,
      ) => {
        this.sizes.push({ ...options });
        if ('callback' in options) throw new Error('a callback twice');
        Object.assign(options, { callback });
        callback(this.result);
      },
    },
  };
  private readonly result: object;

  constructor(failure?: number) {
    const value = {
      addEventHandler: (type: string, handler: Handler) => void this.handlers.set(type, handler),
      close: () => (this.isClosed = true),
    };
    this.result =
      failure === undefined
        ? { status: 'succeeded', value }
        : { status: 'failed', error: { code: failure } };
  }
}

const SCREEN = { width: 1000, height: 500 };

describe('askInDialog', () => {
  const address = 'https://books.firm.example/excel/sign-in?challenge=x';

  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'Office');
  });

  function open(failure?: number): {
    office: PlayedOffice;
    answer: ReturnType<typeof askInDialog>;
  } {
    const office = new PlayedOffice(failure);
    Object.assign(globalThis, { Office: office });
    return { office, answer: askInDialog(address, SCREEN) };
  }

  it('hears what a page of our own site says, and closes the window', async () => {
    const { office, answer } = open();
    office.handlers.get('message')!({ message: 'hello', origin: 'https://books.firm.example' });
    assert.deepEqual(await answer, { kind: 'said', text: 'hello' });
    assert.equal(office.isClosed, true);
  });

  it('does not hear any other site', async () => {
    const { office, answer } = open();
    for (const origin of ['https://evil.example', 'http://books.firm.example', 'null']) {
      office.handlers.get('message')!({ message: 'evil', origin });
    }
    office.handlers.get('event')!({ error: 12_006 });
    assert.deepEqual(await answer, { kind: 'closed' });
  });

  it('tells a window that was closed from one that could not be shown', async () => {
    assert.deepEqual(await open(12_009).answer, { kind: 'failed', code: 12_009 });
    const { office, answer } = open();
    office.handlers.get('event')!({ error: 12_002 });
    assert.deepEqual(await answer, { kind: 'failed', code: 12_002 });
  });

  it('asks for a window of a size one can read, and never for the whole screen', () => {
    assert.deepEqual(open().office.sizes, [{ width: 44, height: 90 }]);
  });

  it('opens again and again', async () => {
    const { office, answer } = open();
    const second = askInDialog(address, SCREEN);
    office.handlers.get('event')!({ error: 12_006 });
    assert.deepEqual(await second, { kind: 'closed' });
    assert.ok(answer instanceof Promise);
  });
});
