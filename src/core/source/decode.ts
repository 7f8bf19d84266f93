import type { Diagnostic } from '../diagnostics.ts';
import { firstWhere } from '../halving.ts';
import { Lines } from './lines.ts';

export type Decoded = { readonly text: string } | { readonly fault: Diagnostic };

/** Bytes as text, a byte-order mark taken off; or what is wrong with them. */
export function decode(path: string, bytes: Uint8Array): Decoded {
  if (isUtf16(bytes)) return { fault: fault(path, '', 'the file is UTF-16') };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    // As a stream, so that a character that is only begun is not counted as one that is read.
    const good = new TextDecoder('utf-8').decode(bytes.subarray(0, firstBadByte(bytes)), { stream: true });
    return { fault: fault(path, good, 'the file is not UTF-8 from here on') };
  }
}

/** As some editors and shells of Windows write it: by its mark, or by a zero byte beside each of the first letters. */
export function isUtf16([first, second, third, fourth]: Uint8Array): boolean {
  if (first === undefined || second === undefined) return false;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const zeros = [first, second, third, fourth].map((byte) => Number(byte === 0)).join('');
  return zeros === '0101' || zeros === '1010';
}

function fault(path: string, good: string, message: string): Diagnostic {
  return {
    rule: 'syntax',
    severity: 'error',
    path,
    span: new Lines(good).span(good.length, good.length + 1),
    message,
    hint: 'save it as UTF-8',
  };
}

/** A prefix that decodes as a stream is good up to an unfinished last character. */
function firstBadByte(bytes: Uint8Array): number {
  return firstWhere(1, bytes.length + 1, (size) => !decodes(bytes.subarray(0, size))) - 1;
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
