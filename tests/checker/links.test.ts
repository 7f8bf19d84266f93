import http from 'node:http';
import net from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { nodeNetwork } from '../../src/node/network.ts';
import { Lanes } from '../../src/store/links/lanes.ts';
import { Prober } from '../../src/store/links/probe.ts';
import type { Network } from '../../src/world.ts';
import { run } from '../world.ts';

/** Servers on this machine only, and without real pauses. */
const TIMEOUT = 300;
const waited: number[] = [];
const network: Network = {
  ask: (url, request) => nodeNetwork.ask(url, { ...request, timeout: TIMEOUT }),
  wait: async (milliseconds) => {
    waited.push(milliseconds);
  },
};

type Handler = (request: http.IncomingMessage, response: http.ServerResponse) => void;

/** @returns the server's address without a slash, and `METHOD /path` of each request that it got */
async function serve(handler: Handler): Promise<{ at: string; asked: string[] }> {
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    handler(request, response);
  });
  return { at: await listen(server), asked };
}

async function listen(server: net.Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.close();
    if (server instanceof http.Server) server.closeAllConnections();
  });
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no address');
  return `http://127.0.0.1:${address.port}`;
}

const status =
  (code: number, headers: http.OutgoingHttpHeaders = {}): Handler =>
  (_, response) => {
    response.writeHead(code, headers).end();
  };
const probe = (url: string, allowPrivate = true) =>
  new Prober(network, { allowPrivate, userAgent: 'test', timeout: TIMEOUT }).probe(url);

describe('what a server answers', () => {
  test.each([
    [200, 'fine'],
    [204, 'fine'],
    [404, 'dead'],
    [410, 'dead'],
    [401, 'doubtful'],
    [403, 'doubtful'],
    [429, 'doubtful'],
    [500, 'doubtful'],
    [503, 'doubtful'],
    [999, 'doubtful'],
  ])('%i is %s', async (code, kind) => {
    const { at } = await serve(status(code));
    expect(await probe(at)).toMatchObject({ kind });
  });

  test('HEAD is enough where it is fine, and GET decides where it is not', async () => {
    const good = await serve(status(200));
    await probe(`${good.at}/a#part`);
    expect(good.asked).toEqual(['HEAD /a']);
    const picky = await serve((request, response) =>
      response.writeHead(request.method === 'HEAD' ? 404 : 200).end(),
    );
    expect(await probe(`${picky.at}/a`)).toEqual({ kind: 'fine' });
    expect(picky.asked).toEqual(['HEAD /a', 'GET /a']);
  });

  test('it is asked again after a pause when it is busy, and the pause is the one it names', async () => {
    let busy = 2;
    const { at, asked } = await serve((_, response) =>
      response.writeHead(busy-- > 0 ? 429 : 200, { 'retry-after': '3' }).end(),
    );
    waited.length = 0;
    expect(await probe(at)).toEqual({ kind: 'fine' });
    expect(asked.length).toBe(3);
    expect(waited).toEqual([3000, 3000]);
  });

  test('or one that ends at a date, by the clock of the server', async () => {
    let busy = 2;
    const { at } = await serve((_, response) =>
      response
        .writeHead(busy-- > 0 ? 429 : 200, {
          date: 'Tue, 05 Nov 1991 12:00:00 GMT',
          'retry-after': 'Tue, 05 Nov 1991 12:00:07 GMT',
        })
        .end(),
    );
    waited.length = 0;
    expect(await probe(at)).toEqual({ kind: 'fine' });
    expect(waited).toEqual([7000, 7000]);
  });

  test('but not one that is over, or cannot be read', async () => {
    for (const past of ['Tue, 05 Nov 1991 12:00:07 GMT', 'soon', '-5']) {
      const { at } = await serve(status(429, { 'retry-after': past }));
      waited.length = 0;
      expect(await probe(at)).toEqual({ kind: 'doubtful', reason: 'the server answers 429' });
      expect(waited).toEqual([1000, 2000, 4000]);
    }
  });

  test('but not for ever', async () => {
    const { at, asked } = await serve(status(503, { 'retry-after': '10' }));
    waited.length = 0;
    expect(await probe(at)).toEqual({ kind: 'doubtful', reason: 'the server answers 503' });
    expect(asked.length).toBe(4);
    expect(waited).toEqual([10_000, 10_000, 10_000]);
  });

  test.each([11, 3600, 86_400])('nor after %i seconds: it is not asked again before', async (seconds) => {
    const { at, asked } = await serve(status(429, { 'retry-after': String(seconds) }));
    waited.length = 0;
    const reason = `the server answers 429, and asks to wait ${seconds} seconds`;
    expect(await probe(at)).toEqual({ kind: 'doubtful', reason });
    expect(asked.length).toBe(1);
    expect(waited).toEqual([]);
  });
});

describe('redirects', () => {
  const chain =
    (length: number): Handler =>
    (request, response) => {
      const step = Number(request.url?.slice(1));
      if (step < length) response.writeHead(302, { location: String(step + 1) }).end();
      else response.writeHead(200).end();
    };

  test('five are followed, a sixth is not', async () => {
    expect(await probe(`${(await serve(chain(5))).at}/0`)).toEqual({ kind: 'fine' });
    expect(await probe(`${(await serve(chain(6))).at}/0`)).toEqual({
      kind: 'doubtful',
      reason: 'more than 5 redirects',
    });
  });

  test('what they lead to decides', async () => {
    const gone = await serve(status(404));
    const { at } = await serve(status(301, { location: `${gone.at}/x` }));
    expect(await probe(at)).toMatchObject({ kind: 'dead' });
  });

  test.each(['file:///etc/passwd', 'javascript:alert(1)', 'ftp://example.org/', 'http://'])(
    'not to %s',
    async (location) => {
      const { at } = await serve(status(302, { location }));
      expect(await probe(at)).toMatchObject({
        kind: 'doubtful',
        reason: expect.stringContaining('it redirects to'),
      });
    },
  );

  test('a redirect without an address is an answer', async () => {
    expect(await probe((await serve(status(302))).at)).toEqual({
      kind: 'doubtful',
      reason: 'the server answers 302',
    });
  });
});

describe('servers that hang or lie', () => {
  const raw = async (talk: (socket: net.Socket) => void) =>
    listen(
      net.createServer((socket) => {
        socket.on('error', () => undefined);
        onTestFinished(() => void socket.destroy());
        talk(socket);
      }),
    );
  const drip = (socket: net.Socket) => {
    const timer = setInterval(() => socket.write('X-A: b\r\n'), 20);
    socket.on('close', () => clearInterval(timer));
  };

  test.each<[string, (socket: net.Socket) => void, string]>([
    ['silence', () => undefined, 'no answer within 0.3 seconds'],
    [
      'headers without end',
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\n');
        drip(socket);
      },
      'no answer within',
    ],
    ['a closed door', (socket) => socket.end(), 'the connection was'],
    ['a reset', (socket) => socket.resetAndDestroy(), 'the connection was reset'],
    [
      'another protocol',
      (socket) => socket.end('220 mail.example.org ESMTP\r\n'),
      'the server does not answer in HTTP',
    ],
    [
      'a header of many megabytes',
      (socket) => socket.end(`HTTP/1.1 200 OK\r\nA: ${'b'.repeat(5_000_000)}\r\n\r\n`),
      'the server does not answer in HTTP',
    ],
    [
      'continue, for ever',
      (socket) => {
        const timer = setInterval(() => socket.write('HTTP/1.1 100 Continue\r\n\r\n'), 10);
        socket.on('close', () => clearInterval(timer));
      },
      'no answer within',
    ],
  ])('%s', async (_, talk, reason) => {
    expect(await probe(await raw(talk))).toMatchObject({
      kind: 'doubtful',
      reason: expect.stringContaining(reason),
    });
  });

  test('a body without end is not read', async () => {
    const { at } = await serve((_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('x'.repeat(100_000)), 1);
      response.on('close', () => clearInterval(timer));
    });
    expect(await probe(at)).toEqual({ kind: 'fine' });
  });

  test('a host that gave no answer three times is not asked again', async () => {
    let connections = 0;
    const at = await raw(() => connections++);
    const prober = new Prober(network, { allowPrivate: true, userAgent: 'test', timeout: TIMEOUT });
    const states = await Promise.all(
      Array.from({ length: 20 }, (_, index) => prober.probe(`${at}/${index}`)),
    );
    expect(connections).toBeLessThanOrEqual(12);
    expect(
      states.filter((state) => 'reason' in state && state.reason.startsWith('not asked')).length,
    ).toBeGreaterThan(12);
  });
});

describe('private addresses', () => {
  test.each([
    'http://127.0.0.1:1/',
    'http://localhost:1/',
    'http://localhost.:1/',
    'http://app.localhost:1/',
    'http://[::1]:1/',
    'http://10.0.0.1/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://[::ffff:127.0.0.1]/',
    'http://169.254.169.254/latest/meta-data',
  ])('%s is not asked', async (url) => {
    expect(await probe(url, false)).toMatchObject({
      kind: 'doubtful',
      reason: expect.stringContaining('of this machine or of a private network'),
    });
  });

  test('nor after a redirect', async () => {
    const inside = await serve(status(200));
    const outside = new URL('http://93.184.215.14/');
    const asked: string[] = [];
    const prober = new Prober(
      {
        wait: network.wait,
        ask: async (url, request) => {
          asked.push(url.href);
          return url.host === outside.host ? { status: 302, location: inside.at } : network.ask(url, request);
        },
      },
      { allowPrivate: false, userAgent: 'test', timeout: TIMEOUT },
    );
    expect(await prober.probe(outside.href)).toMatchObject({ kind: 'doubtful' });
    expect(inside.asked).toEqual([]);
    expect(asked).toEqual([outside.href, `${inside.at}/`]);
  });
});

test('lanes: sixteen at once, two for a host, and nobody is forgotten', async () => {
  const lanes = new Lanes(16, 2);
  const busy = new Map<string, number>();
  let running = 0;
  let most = 0;
  let mostOfOne = 0;
  const hosts = Array.from({ length: 400 }, (_, index) => (index < 200 ? 'big' : `host${index % 20}`));
  const done = await Promise.all(
    hosts.map((host) =>
      lanes.run(host, async () => {
        busy.set(host, (busy.get(host) ?? 0) + 1);
        most = Math.max(most, ++running);
        mostOfOne = Math.max(mostOfOne, busy.get(host) ?? 0);
        await new Promise((next) => setImmediate(next));
        running--;
        busy.set(host, (busy.get(host) ?? 1) - 1);
        return host;
      }),
    ),
  );
  expect(done).toEqual(hosts);
  expect({ most, mostOfOne }).toEqual({ most: 16, mostOfOne: 2 });
  await expect(lanes.run('big', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
});

describe('mlpath check --links', () => {
  const roadmap = (...urls: string[]) =>
    `title: T\ndescription: x\nnodes:\n  - title: N\n    id: n\n    description: x\n    topics:\n      - name: A\n        id: a\n        description: x\n        difficulty: beginner\n        duration: 1 hour\n        links:\n${urls.map((url) => `          - {title: x, url: "${url}"}\n`).join('')}`;
  const check = (files: Record<string, string>, args: string[] = [], more: Parameters<typeof run>[1] = {}) =>
    run(['check', 'r', '--links', ...args], { files, world: { network: async () => network }, ...more });

  test('asks for every address once, and names every place of a dead one', async () => {
    const { at, asked } = await serve((request, response) =>
      response.writeHead(request.url === '/gone' ? 404 : 200).end(),
    );
    const files = {
      'r/a.yaml': roadmap(`${at}/gone`, `${at}/fine`, `${at}/fine#part`),
      'r/b.yaml': roadmap(`${at}/gone`),
    };
    const { stdout, code } = await check(files, ['--allow-private']);
    expect(code).toBe(1);
    expect(asked.sort()).toEqual(['GET /gone', 'HEAD /fine', 'HEAD /gone']);
    expect(stdout).toContain(`r/a.yaml:14:29: error[dead-link] "${at}/gone": the server answers 404\n`);
    expect(stdout).toContain('r/b.yaml:14:29: error[dead-link]');
  });

  test('says so when nothing at all has answered', async () => {
    const silent: Network = { ...network, ask: async () => ({ failure: 'failed', reason: 'no such host' }) };
    const cutOff = { world: { network: async () => silent } };
    const note = 'note: no host has answered: is there a network here? (mlpath does not use a proxy)\n';
    const two = { 'r/a.yaml': roadmap('https://one.example/', 'https://two.example/') };
    expect(await check(two, [], cutOff)).toMatchObject({ code: 0, stderr: note });
    const one = { 'r/a.yaml': roadmap('https://one.example/', 'https://one.example/x') };
    expect(await check(one, [], cutOff)).toMatchObject({ code: 0, stderr: '' });
    const { at } = await serve(status(404));
    const answered = { 'r/a.yaml': roadmap(`${at}/`, 'https://no.invalid/', 'https://nor.invalid/') };
    expect((await check(answered, ['--allow-private'])).stderr).toBe('');
  });

  test('does not ask without the flag, nor private addresses without theirs, nor ignored ones', async () => {
    const { at, asked } = await serve(status(404));
    const files = { 'r/a.yaml': roadmap(`${at}/gone`) };
    expect((await run(['check', 'r'], { files })).stdout).toContain('no findings');
    const { stdout, code } = await check(files);
    expect(stdout).toContain('warning[unreachable-link]');
    expect(code).toBe(0);
    expect((await check(files, ['--allow-private', '--ignore-link', `${at}/*`])).stdout).toContain(
      'no findings',
    );
    expect(asked).toEqual([]);
  });

  test('keeps what was fine for a day, and goes on where it cannot', async () => {
    const { at, asked } = await serve((request, response) =>
      response.writeHead(request.url === '/gone' ? 404 : 200).end(),
    );
    const first = await check({ 'r/a.yaml': roadmap(`${at}/fine`, `${at}/gone`) }, ['--allow-private'], {
      env: {},
    });
    const { folder } = first;
    const again = (now: Date, cache: string) =>
      check({}, ['--allow-private'], { folder, now, env: { XDG_CACHE_HOME: cache } });
    asked.length = 0;
    await again(new Date(2026, 10, 20, 9), `${folder}/cache`);
    expect(asked.sort()).toEqual(['GET /gone', 'HEAD /fine', 'HEAD /gone']);
    asked.length = 0;
    await again(new Date(2026, 10, 21, 8), `${folder}/cache`);
    expect(asked.sort()).toEqual(['GET /gone', 'HEAD /gone']);
    await again(new Date(2026, 10, 22, 9), `${folder}/cache`);
    expect(asked).toContain('HEAD /fine');
    asked.length = 0;
    const { stderr } = await again(new Date(2026, 10, 20, 9), '/proc/nowhere');
    expect(stderr).toBe('');
    expect(asked).toContain('HEAD /fine');
  });

  test('tells how far it is on a terminal, and leaves nothing behind', async () => {
    const { at } = await serve(status(200));
    const files = { 'r/a.yaml': roadmap(`${at}/a`, `${at}/b`) };
    const { stderr } = await check(files, ['--allow-private'], { terminal: { stderr: true } });
    expect(stderr).toMatch(/links 0 of 2.*links 2 of 2\r\u001b\[K$/s);
    expect((await check(files, ['--allow-private', '-q'], { terminal: { stderr: true } })).stderr).toBe('');
  });
});
