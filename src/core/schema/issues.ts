import type * as z from 'zod/mini';
import { isMapping } from '../source/mapping.ts';

/** zod hands the issues of a list on as the arguments of one call: from some 100,000 on they overflow the stack. */
const AT_ONCE = 10_000;

/** All that a schema has to say about a value, however long the lists of the mapping are; nothing when it accepts it. */
export function issuesOf(schema: z.ZodMiniType, value: unknown): z.core.$ZodIssue[] {
  const long = isMapping(value) ? Object.entries(value).filter(isLongList) : [];
  if (!isMapping(value) || long.length === 0) return schema.safeParse(value).error?.issues ?? [];
  const begins = long.map(([key, list]) => [key, list.slice(0, AT_ONCE)]);
  const issues = issuesOf(schema, { ...value, ...Object.fromEntries(begins) });
  for (const [key, list] of long) {
    for (let from = AT_ONCE; from < list.length; from += AT_ONCE)
      for (const issue of issuesOf(schema, { [key]: list.slice(from, from + AT_ONCE) })) {
        const [of, place, ...rest] = issue.path;
        if (of === key && typeof place === 'number')
          issues.push({ ...issue, path: [key, place + from, ...rest] });
      }
  }
  return issues;
}

function isLongList(entry: [key: string, value: unknown]): entry is [key: string, list: unknown[]] {
  return Array.isArray(entry[1]) && entry[1].length > AT_ONCE;
}
