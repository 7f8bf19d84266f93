import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/core/source/decode.ts';

const utf8 = (text: string) => [...new TextEncoder().encode(text)];

describe('decode', () => {
  test('text comes out as it is', () => {
    expect(decode('a', Uint8Array.from(utf8('Grüße — 线性\n\u{1F469}')))).toEqual({
      text: 'Grüße — 线性\n\u{1F469}',
    });
  });

  test('one byte-order mark at the beginning is taken off, another stays', () => {
    expect(decode('a', Uint8Array.from(utf8('\uFEFFa')))).toEqual({ text: 'a' });
    expect(decode('a', Uint8Array.from(utf8('\uFEFF\uFEFFa\uFEFF')))).toEqual({ text: '\uFEFFa\uFEFF' });
    expect(decode('a', new Uint8Array())).toEqual({ text: '' });
  });

  test.each([
    ['a lone continuation byte', [...utf8('ab\n'), 0x80], 2, 1],
    ['a character that breaks off within the text', [...utf8('aé'), 0xe2, 0x28, 0x61], 1, 3],
    ['a character that breaks off at the end', [...utf8('aé'), 0xe2, 0x82], 1, 3],
    ['Latin-1', [...utf8('x: '), 0xfc, ...utf8('ber\nyy')], 1, 4],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00], 1, 1],
    ['a mark, which is not counted, then Latin-1', [...utf8('\uFEFFab'), 0xe9], 1, 3],
    ['an overlong form', [...utf8('a\r\nb'), 0xc0, 0xaf], 2, 2],
  ])('%s is a fault where it begins', (_, bytes, line, column) => {
    const decoded = decode('file.md', Uint8Array.from(bytes));
    expect('fault' in decoded && decoded.fault).toMatchObject({
      rule: 'syntax',
      severity: 'error',
      path: 'file.md',
      span: { line, column, endLine: line, endColumn: column + 1 },
    });
  });
});
