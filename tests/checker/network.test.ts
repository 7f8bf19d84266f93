import type { LookupAddress } from 'node:dns';
import http from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { ask } from '../../src/node/network.ts';
import { isPrivateAddress } from '../../src/node/private-addresses.ts';

const REQUEST = { method: 'GET', timeout: 2000, allowPrivate: false, userAgent: 'test' } as const;

/** A name server that gives one answer after the other. */
function answering(...answers: LookupAddress[][]) {
  const names: string[] = [];
  const lookup = (name: string, _: object, callback: (error: null, addresses: LookupAddress[]) => void) => {
    names.push(name);
    callback(null, answers.shift() ?? []);
  };
  return { names, lookup: lookup as unknown as Parameters<typeof ask>[2] };
}

test('a name that leads to a private address is not connected to', async () => {
  const { lookup } = answering([{ address: '127.0.0.1', family: 4 }]);
  expect(await ask(new URL('http://rebound.example:1/'), REQUEST, lookup)).toEqual({
    failure: 'private',
    reason: 'rebound.example (127.0.0.1) is an address of this machine or of a private network',
  });
});

test('nor one that leads to a public address and a private one', async () => {
  const { lookup } = answering([
    { address: '93.184.215.14', family: 4 },
    { address: '::1', family: 6 },
  ]);
  expect(await ask(new URL('http://rebound.example:1/'), REQUEST, lookup)).toMatchObject({
    failure: 'private',
  });
});

test('a name is looked up once: what was checked is what is connected to', async () => {
  const server = http.createServer((request, response) => response.end(request.headers.host));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const { lookup, names } = answering(
    [{ address: '127.0.0.1', family: 4 }],
    [{ address: '10.0.0.1', family: 4 }],
  );
  const url = new URL(`http://public.example:${port}/`);
  expect(await ask(url, { ...REQUEST, allowPrivate: true }, lookup)).toEqual({ status: 200 });
  expect(names).toEqual(['public.example']);
});

test.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.9.9.9',
  '169.254.169.254',
  '172.31.0.1',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:8.8.8.8',
  'fe80::1',
  'fc00::1',
  'fd12::1',
  'ff02::1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001:db8::1',
  '2001::1',
  'localhost',
  '',
])('%s is private', (address) => expect(isPrivateAddress(address)).toBe(true));
test.each([
  '8.8.8.8',
  '93.184.215.14',
  '172.32.0.1',
  '100.128.0.1',
  '192.169.0.1',
  '2606:4700::1111',
  '2a00:1450::1',
])('%s is public', (address) => expect(isPrivateAddress(address)).toBe(false));
