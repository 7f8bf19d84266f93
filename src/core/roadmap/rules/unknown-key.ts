import { compareText } from '../../diagnostics.ts';
import { keyMeant, longerOf, nearest } from '../../nearest.ts';
import type { Finding } from '../../source/finding.ts';
import { isForeignKey } from '../../source/mapping.ts';
import { LINK, NODE, ROADMAP, type Shape, TOPIC, type WalkedMapping } from './mappings.ts';
import type { Rule } from './rule.ts';

/** Keys this short are near to too many others. */
const SHORT = 4;

export const unknownKey: Rule = {
  id: 'unknown-key',
  severity: 'warning',
  *find({ mappings }): Iterable<Finding> {
    for (const mapping of mappings) {
      const { shape, value } = mapping;
      for (const key of strangers(mapping)) {
        yield {
          at: [...mapping.at, key],
          part: 'key',
          message: `"${key}" is no key of ${shape.label}`,
          hint: hint(key, shape, value),
        };
      }
    }
  },
};

function strangers({ shape, value }: WalkedMapping): string[] {
  const strange: string[] = [];
  for (const key of Object.keys(value)) if (!shape.keys.has(key) && !isForeignKey(key)) strange.push(key);
  return strange;
}

function hint(key: string, shape: Shape, mapping: Record<string, unknown>): string {
  const keys = [...shape.keys];
  // Within braces `{low:2}` is a key, and has no value.
  const [, head = '', rest] = /^([\w-]+):(.+)$/.exec(key) ?? [];
  if (rest !== undefined && shape.keys.has(head)) return `put a space behind the colon: ${head}: ${rest}`;
  const near =
    keys.find((known) => letters(known) === letters(key)) ??
    nearest(key, keys, key.length <= SHORT ? 1 : undefined) ??
    longerOf(key, keys);
  const meant = keyMeant(near, mapping);
  if (meant !== undefined) return meant;
  const elsewhere = [TOPIC, NODE, ROADMAP, LINK].find((other) => other.keys.has(key));
  if (elsewhere) return `"${key}" is a key of ${elsewhere.label}; ${shape.label} has ${keys.join(', ')}`;
  return `if another tool reads it, begin it with x-: "x-${key}"`;
}

/** In one order, so that two swapped letters make no difference. */
function letters(key: string): string {
  return [...key.toLowerCase()].sort(compareText).join('');
}
