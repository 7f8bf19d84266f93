import { isKebab } from '../ids.ts';
import { HOURS_IN_WEEK, parseHours } from '../profile/parse.ts';

/** What a mapping begins with, by the key that it or its list stands behind. */
const MAPPINGS: Readonly<Record<string, (text: string) => string>> = {
  links: (text) =>
    /^\w+:\/\//.test(text)
      ? `write {url: ${JSON.stringify(text)}}`
      : 'such as {title: The manual, url: "https://example.org/"}',
  shortcuts: (text) => `such as {skill: ${isKebab(text) ? text : 'python'}, effort: 0.5}`,
  estimate: () => 'such as {low: 2, likely: 4, high: 8}, in hours',
  hoursPerWeek: (text) => `such as {from: 2026-11-23, hours: ${parseHours(text, HOURS_IN_WEEK) ?? 8}}`,
  days: () => 'such as {tue: 1.5, sat: 4}',
  topics: () => 'a topic begins with - name: and has a description and a difficulty',
  nodes: () => 'a node begins with - title:',
};

/** How to write a mapping where a text or a figure stands. */
export function mappingInstead(key: string | undefined, text: string): string | undefined {
  return key === undefined ? undefined : MAPPINGS[key]?.(text.trim());
}
