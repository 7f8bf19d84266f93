import { expect, test } from 'vitest';
import { isLocalUrl, isSafeScheme, schemeOf } from '../../src/core/urls.ts';

test.each([
  ['https://example.org', 'https'],
  ['HTTP://EXAMPLE.ORG', 'http'],
  ['mailto:a@example.org', 'mailto'],
  ['javascript:alert(1)', 'javascript'],
  ['  JavaScript:alert(1)', 'javascript'],
  ['\u0001javascript:alert(1)', 'javascript'],
  ['java\tscript:alert(1)', 'javascript'],
  ['java\r\nscript:alert(1)', 'javascript'],
  ['\u00a0\u200bjavascript:alert(1)', 'javascript'],
  ['javascript\u0000:alert(1)', 'javascript'],
  ['data:text/html,x', 'data'],
  ['C:\\book.pdf', 'c'],
  ['#', undefined],
  ['/a:b', undefined],
  ['//example.org', undefined],
  ['guides/x', undefined],
  ['?q=a:b', undefined],
  ['', undefined],
])('the scheme of %j is %s', (url, scheme) => {
  expect(schemeOf(url)).toBe(scheme);
});

test('only a few schemes are safe', () => {
  expect(
    ['http', 'https', 'mailto', 'javascript', 'data', 'file', 'vbscript', 'ftp', 'c'].filter(isSafeScheme),
  ).toEqual(['http', 'https', 'mailto']);
});

test.each([
  'http://localhost',
  'http://localhost:3000/a',
  'http://app.localhost',
  'http://127.0.0.1',
  'http://127.1/',
  'http://[::1]:80/',
  'http://10.0.0.7',
  'http://192.168.1.1',
  'http://172.20.0.1',
  'http://printer.local',
  'http://0.0.0.0:8000',
])('%s is local', (url) => {
  expect(isLocalUrl(url)).toBe(true);
});

test.each([
  'http://example.org',
  'http://localhost.example.org',
  'http://notlocalhost',
  'http://172.32.0.1',
  'http://11.0.0.1',
  'http://',
  'localhost',
])('%s is not', (url) => {
  expect(isLocalUrl(url)).toBe(false);
});
