import assert from 'node:assert/strict';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { listenNotices } from '../../addin/pane/listen-notices.ts';

describe('listenNotices', () => {
  let server: Server;
  let answers: ServerResponse[];
  let address: string;

  beforeEach(async () => {
    answers = [];
    server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(': connected\n\n');
      answers.push(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterEach(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });

  /** What is heard, in order; `heard(n)` waits for the n-th. */
  const listen = (open: (signal: AbortSignal) => Promise<Response>) => {
    const all: string[] = [];
    let wake = (): void => undefined;
    const hear = (what: string) => (): void => {
      all.push(what);
      wake();
    };
    const stop = listenNotices(open, {
      onOpen: hear('open'),
      onNotice: hear('notice'),
      onLost: hear('lost'),
    });
    const heard = async (count: number): Promise<readonly string[]> => {
      while (all.length < count) await new Promise<void>((resolve) => (wake = resolve));
      return all;
    };
    return { heard, stop };
  };

  it('hears each change once, however its bytes are cut, and no sign of life', async () => {
    const { heard, stop } = listen((signal) => fetch(address, { signal }));
    await heard(1);
    answers[0]!.write(': alive\n\nevent: chan');
    answers[0]!.write('ged\ndata: {}\n\n');
    assert.deepEqual(await heard(2), ['open', 'notice']);
    stop();
  });

  it('connects again when the server ends it', async () => {
    const { heard, stop } = listen((signal) => fetch(address, { signal }));
    await heard(1);
    answers[0]!.end();
    assert.deepEqual(await heard(2), ['open', 'open']);
    stop();
  });

  it('says that the server is lost, and that it is back', async () => {
    let isAway = true;
    const { heard, stop } = listen((signal) =>
      isAway ? Promise.reject(new Error('away')) : fetch(address, { signal }),
    );
    assert.deepEqual(await heard(1), ['lost']);
    isAway = false;
    assert.equal((await heard(2)).at(-1), 'open');
    stop();
  });
});
