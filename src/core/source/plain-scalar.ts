const SPACE = 32;

/** Thrown for YAML that the plain reader leaves to js-yaml. */
export class NotPlain extends Error {}

/** What no text without quotes begins with; those that some may begin with are left to js-yaml too. */
const INDICATORS = '#&*!|>%@`,[]{}?:-+.~';
const NUMBER = /^(?:0|[1-9]\d{0,9})(?:\.\d{1,4})?$/;
const DATE = /^\d{4}-\d\d-\d\d$/;
/** Anything that YAML may read as a number. */
const NUMERIC = /^[-+.\w]+$/;
const WORD = /^(?:null|true|false)$/i;
/** Within brackets these need more than is read here. */
const SPECIAL = /[[\]{}"'#&*!|>%@`?:]/;
const KEY = /^[A-Za-z_][\w-]*$/;
/** Keys that are none of the texts that they look like. */
export const TYPED_KEY = /^(?:null|true|false|__proto__)$/i;

/**
 * A text of one line, its quotes if any, or the number or truth that it stands for.
 * @throws NotPlain for anything else
 */
export function plainValue(written: string): unknown {
  const first = written.charCodeAt(0);
  if (first === 34 || first === 39) return quoted(written);
  if (INDICATORS.includes(written.charAt(0)) || written.endsWith(':')) throw new NotPlain();
  if (written.includes(': ') || written.includes(' #')) throw new NotPlain();
  if (first >= 48 && first <= 57) return digits(written);
  if (written.length <= 5 && WORD.test(written)) {
    if (written === 'true') return true;
    if (written === 'false') return false;
    throw new NotPlain();
  }
  return written;
}

function digits(written: string): string | number {
  if (NUMBER.test(written)) return Number(written);
  if (NUMERIC.test(written) && !DATE.test(written)) throw new NotPlain();
  return written;
}

function quoted(written: string): string {
  const quote = written.charAt(0);
  const text = written.slice(1, -1);
  if (written.length < 2 || !written.endsWith(quote) || text.includes(quote) || text.includes('\\'))
    throw new NotPlain();
  return text;
}

/** @throws NotPlain unless it is a list on one line of texts without quotes, or of numbers */
export function inlineList(written: string): unknown[] {
  return entries(written, ']').map(inlineValue);
}

/** @throws NotPlain unless it is a mapping on one line to texts without quotes, or to numbers */
export function inlineMapping(written: string): Record<string, unknown> {
  const mapping: Record<string, unknown> = {};
  for (const entry of entries(written, '}')) {
    const colon = entry.indexOf(': ');
    const key = entry.slice(0, colon);
    if (colon < 0 || !KEY.test(key) || TYPED_KEY.test(key) || Object.hasOwn(mapping, key))
      throw new NotPlain();
    mapping[key] = inlineValue(withoutSpaces(entry.slice(colon + 2)));
  }
  return mapping;
}

function entries(written: string, closing: string): string[] {
  if (written.length < 2 || !written.endsWith(closing)) throw new NotPlain();
  const inside = withoutSpaces(written.slice(1, -1));
  return inside === '' ? [] : inside.split(',').map(withoutSpaces);
}

/** Unlike trim(), which takes away spaces that are text to YAML. */
function withoutSpaces(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) === SPACE) start++;
  while (end > start && text.charCodeAt(end - 1) === SPACE) end--;
  return text.slice(start, end);
}

function inlineValue(written: string): unknown {
  if (written === '' || SPECIAL.test(written)) throw new NotPlain();
  return plainValue(written);
}
