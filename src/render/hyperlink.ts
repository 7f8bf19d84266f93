import { isSafeScheme, schemeOf } from '../core/urls.ts';
import { oneLine } from './harmless.ts';

/** Longer ones are cut or refused by terminals (VTE draws the line here). */
const LONGEST = 2083;
const PRINTABLE_ASCII = /^[\x21-\x7e]+$/;

/**
 * A text that leads to an address in a terminal that knows OSC 8 (the escape sequence for hyperlinks). Only an address
 * of the web or of mail is followed, and only as ASCII: nothing of it can end the sequence.
 * @param text safe to print, on one line
 */
export function hyperlink(text: string, url: string): string {
  const scheme = schemeOf(url);
  if (scheme === undefined || !isSafeScheme(scheme) || oneLine(url) !== url || !URL.canParse(url))
    return text;
  const { href } = new URL(url);
  if (href.length > LONGEST || !PRINTABLE_ASCII.test(href)) return text;
  return `${OPEN}${href}${END}${text}${OPEN}${END}`;
}

const OPEN = '\u001b]8;;';
const END = '\u001b\\';
