import { oneLine } from '../harmless.ts';
import { clip } from '../layout.ts';

/** Mermaid refuses diagrams of more than 50,000 characters; a longer name could not be read in one either. */
const LONGEST = 120;

/**
 * Text from a file as a label that means just that text: what is neither letter, digit nor plain punctuation is written
 * as a numbered entity, and so is the first character of a word that Mermaid acts on.
 */
export function mermaidText(text: string): string {
  const label = clip(oneLine(text), LONGEST, '…');
  const [first = '', ...rest] = label;
  const plain = KEYWORD.test(label) ? entity(first) + escaped(rest.join('')) : escaped(label);
  return plain === '' ? entity('\uFFFD') : plain;
}

function escaped(text: string): string {
  return text.replaceAll(SPECIAL, entity);
}

function entity(character: string): string {
  return `#${character.codePointAt(0) ?? 0};`;
}

/** The ligature begins Mermaid's own mark for an entity. */
const SPECIAL = /[^\p{L}\p{M}\p{N} .,()/'!?*+=…-]|\uFB02/gu;

/** What may begin a line of a gantt chart and is no task. */
const KEYWORD =
  /^(?:gantt|dateFormat|inclusiveEndDates|topAxis|axisFormat|tickInterval|includes|excludes|todayMarker|weekday|weekend|title|section|acc\w*|click|call|href|\d{4}-\d\d-\d\d)/i;
