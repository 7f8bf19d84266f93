import type { Diagnostic } from '../diagnostics.ts';
import { CONFLICT_MESSAGE, conflictStart } from './conflict.ts';
import { type Lines, linesOf } from './lines.ts';
import { MOST_VALUES } from './most-values.ts';
import { COMPLEX_KEY, type YamlFault } from './refused.ts';
import { slipAt } from './slips.ts';
import type { Slip, Stumble } from './stumble.ts';

/** A text that cannot be read, said so that its author knows what to type. */
export function syntaxDiagnostic(path: string, text: string, lines: Lines, fault: YamlFault): Diagnostic {
  const explanation = conflict(text) ?? explain(fault, text);
  const offset = explanation.offset ?? fault.offset;
  return {
    rule: 'syntax',
    severity: 'error',
    path,
    span: lines.span(offset, Math.min(offset + 1, text.length)),
    message: explanation.message,
    hint: explanation.hint,
  };
}

/** It is what made the text unreadable, wherever the parser stumbled over it. */
function conflict(text: string): Slip | undefined {
  const offset = conflictStart(text);
  return offset === undefined
    ? undefined
    : {
        message: CONFLICT_MESSAGE,
        hint: 'choose a side, or what is right of both, and delete the markers',
        offset,
      };
}

function explain(fault: YamlFault, text: string): Slip {
  const known = KNOWN[fault.reason];
  if (known) return known;
  const place = around(text, fault.offset);
  if (fault.reason === 'duplicated mapping key') return duplicateKey(place.line, place.column);
  return (
    slipAt({ ...fault, ...place }) ?? {
      message: `not valid YAML: ${fault.reason}`,
      hint: UNFINISHED.test(fault.reason)
        ? 'look for a quote or a bracket above that is not closed'
        : 'look at the indentation and the quotes of this line and the one above',
    }
  );
}

/** What the parser says when a value goes on where another should have begun. */
const UNFINISHED = /^deficient indentation|^unexpected end of the stream/;

const KNOWN: Readonly<Record<string, Slip>> = {
  empty: { message: 'the file is empty', hint: 'a roadmap has at least title, description and nodes' },
  'expected a document, but the input is empty': {
    message: 'the file holds no YAML',
    hint: 'a roadmap has at least title, description and nodes',
  },
  'no front matter': {
    message: 'no front matter: a Markdown roadmap begins with a line ---',
    hint: 'put the YAML between two lines --- at the top, or name the file .yaml',
  },
  'unclosed front matter': {
    message: 'the front matter is not closed',
    hint: 'end the YAML with a line ---',
  },
  'too many values': {
    message: `more than ${MOST_VALUES} keys and values, the most that mlpath reads`,
    hint: 'no roadmap has so many: look for a list that goes on and on',
  },
  'several documents': {
    message: 'a second YAML document begins here',
    hint: 'keep one roadmap a file',
  },
  'aliases exceeded maxAliases (0)': {
    message: 'an alias (*name), which mlpath does not read',
    hint: 'write the value out; a text that begins with * has to be quoted',
  },
  'a tag': {
    message: 'a tag (!name), which mlpath does not read',
    hint: 'delete it; a text that begins with ! has to be quoted',
  },
  'an anchor': {
    message: 'an anchor (&name), which mlpath does not read',
    hint: 'delete it; a text that begins with & has to be quoted',
  },
  [COMPLEX_KEY]: {
    message: 'a key that is a list or a mapping',
    hint: 'a key is a word; a text that begins with ? or [ or { has to be quoted',
  },
  'nesting exceeded maxDepth (100)': {
    message: 'nested more than 100 levels deep',
    hint: 'a roadmap needs about six levels: look for an unclosed [ or {',
  },
  'the stream contains non-printable characters': {
    message: 'a control character, which YAML does not allow',
    hint: 'delete it, or write it as an escape within double quotes',
  },
};

function duplicateKey(line: string, column: number): Slip {
  const key = /^[\w.-]+/.exec(line.slice(column))?.[0];
  return {
    message: key
      ? `the key "${key}" stands twice in this mapping`
      : 'a key that stands twice in this mapping',
    hint: 'keep one of the two',
  };
}

/** More lines above than any value that is written by hand goes on for. */
const MOST_ABOVE = 50;

/** The line in which an offset lies, and those above it. */
function around(text: string, offset: number): Omit<Stumble, 'reason' | 'offset'> {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const end = /[\r\n]/.exec(text.slice(offset));
  // Only so much of the text: it may be megabytes.
  const above = linesOf(text.slice(Math.max(0, start - 10_000), start)).slice(-MOST_ABOVE - 1, -1);
  const lineEnd = text.slice(start - 2, start) === '\r\n' ? 2 : 1;
  return {
    line: text.slice(start, end ? offset + end.index : text.length),
    column: offset - start,
    above,
    aboveOffset: start - lineEnd - (above.at(-1)?.length ?? 0),
  };
}
