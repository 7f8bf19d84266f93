import type { Diagnostic } from '../diagnostics.ts';
import { CONFLICT_MESSAGE, conflictStart } from './conflict.ts';
import type { Lines } from './lines.ts';
import { MOST_VALUES } from './most-values.ts';
import type { YamlFault } from './yaml.ts';

interface Explanation {
  readonly message: string;
  readonly hint: string;
}

/** A text that cannot be read, said so that its author knows what to type. */
export function syntaxDiagnostic(path: string, text: string, lines: Lines, fault: YamlFault): Diagnostic {
  const line = lineAt(text, fault.offset);
  const explanation = conflict(text) ?? explain(fault, line.text, line.offset);
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
function conflict(text: string): (Explanation & { offset: number }) | undefined {
  const offset = conflictStart(text);
  return offset === undefined
    ? undefined
    : {
        message: CONFLICT_MESSAGE,
        hint: 'choose a side, or what is right of both, and delete the markers',
        offset,
      };
}

function explain(fault: YamlFault, line: string, column: number): Explanation & { offset?: number } {
  const known = KNOWN[fault.reason];
  if (known) return known;
  if (fault.reason === 'duplicated mapping key') return duplicateKey(line, column);
  if (/^[ ]*\t/.test(line)) {
    return { message: 'a tab in the indentation, which YAML does not allow', hint: 'indent with spaces' };
  }
  const colon = unquotedColon(line);
  if (colon) return { ...colon, offset: fault.offset - column + colon.at };
  return (
    specialStart(line, column) ?? {
      message: `not valid YAML: ${fault.reason}`,
      hint: UNFINISHED.test(fault.reason)
        ? 'look for a quote or a bracket above that is not closed'
        : 'look at the indentation and the quotes of this line and the one above',
    }
  );
}

/** What the parser says when a value goes on where another should have begun. */
const UNFINISHED = /^deficient indentation|^unexpected end of the stream/;

const KNOWN: Readonly<Record<string, Explanation>> = {
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
  'nesting exceeded maxDepth (100)': {
    message: 'nested more than 100 levels deep',
    hint: 'a roadmap needs about six levels: look for an unclosed [ or {',
  },
  'the stream contains non-printable characters': {
    message: 'a control character, which YAML does not allow',
    hint: 'delete it, or write it as an escape within double quotes',
  },
};

function duplicateKey(line: string, column: number): Explanation {
  const key = /^[\w.-]+/.exec(line.slice(column))?.[0];
  return {
    message: key
      ? `the key "${key}" stands twice in this mapping`
      : 'a key that stands twice in this mapping',
    hint: 'keep one of the two',
  };
}

/** `title: Attention: a primer`, of all slips the most common: a second `: ` in a value without quotes. */
function unquotedColon(line: string): (Explanation & { at: number }) | undefined {
  const match = /^(\s*(?:- )*)([\w.-]+):[ \t]+([^"'|>[{#&*!%@`\s].*?:(?:[ \t].*)?)$/.exec(line);
  const [, indent, key, value] = match ?? [];
  if (indent === undefined || key === undefined || value === undefined) return undefined;
  const start = line.indexOf(value, indent.length + key.length + 1);
  return {
    message: `a value that holds ": " has to be quoted`,
    hint: `write ${key}: ${JSON.stringify(value.trimEnd())}`,
    at: start + value.search(/:(?=[ \t]|$)/),
  };
}

/** `title: @angular/core`: characters that YAML keeps for itself at the begin of a value. */
function specialStart(line: string, column: number): Explanation | undefined {
  const character = line[column] ?? '';
  if (!'@`%!'.includes(character) || character === '') return undefined;
  const before = line.slice(0, column).replace(/^\s*(?:- +)*/, '');
  return {
    message: `a value that begins with ${character} has to be quoted`,
    hint: `write ${before}${JSON.stringify(line.slice(column).trimEnd())}`,
  };
}

function lineAt(text: string, offset: number): { text: string; offset: number } {
  const before = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const after = /[\r\n]/.exec(text.slice(offset));
  return { text: text.slice(before, after ? offset + after.index : text.length), offset: offset - before };
}
