import type { PlainDate } from '../../../core/dates.ts';
import { oneLine } from '../../harmless.ts';

/** Text from a file as it may stand between tags and in a quoted attribute. */
export function html(text: string): string {
  return escaped(oneLine(text));
}

/** The same for text that is safe on its lines already. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function time(date: PlainDate, shown: string): string {
  return `<time datetime="${date}">${shown}</time>`;
}
