import { oneLine } from '../harmless.ts';

/** A cell that spreadsheets take for text and nothing else, quoted where RFC 4180 asks for it. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = withoutFormula(oneLine(value));
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * An apostrophe before what a spreadsheet would reckon out: at the begin of a cell, past spaces and quotes, and behind a
 * semicolon or comma, at which some countries' spreadsheets split a line whatever the quotes say.
 */
function withoutFormula(text: string): string {
  return text.replaceAll(FORMULA, "$1'$2");
}

/** The wide forms count for the plain ones in Japanese and Chinese spreadsheets. */
const FORMULA = /((?:^|[,;|])[\s"'\u2018-\u201f]*)([=+\-@＝＋－＠])/gu;
