import { lines } from '../../harmless.ts';

/** Octets that a line may have, its end not counted (RFC 5545, 3.1). */
const LONGEST = 75;

/** `NAME:value`, folded: a line that is too long goes on in the next one behind a space, never within a character. */
export function contentLine(name: string, value: string): string {
  const rows: string[] = [];
  let row = '';
  let octets = 0;
  for (const character of `${name}:${value}`) {
    const wide = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + wide > LONGEST) {
      rows.push(row);
      row = ' ';
      octets = 1;
    }
    row += character;
    octets += wide;
  }
  return `${[...rows, row].join('\r\n')}\r\n`;
}

/** In UTF-8. Not by an encoder: a call for each character takes longer than all the rest. */
function octetsOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** Text from a file as a TEXT value (3.3.11): no controls, line breaks written as `\n`. */
export function icsText(text: string): string {
  return lines(text)
    .map((line) => line.replaceAll(/[\\;,]/g, (character) => `\\${character}`))
    .join('\\n');
}
