import { slug } from '../ids.ts';
import { didYouMean, nearest } from '../nearest.ts';
import { orList, show } from '../wording.ts';
import { listInstead } from './list-instead.ts';
import { mappingInstead } from './mapping-instead.ts';
import { numberInstead } from './number-instead.ts';

/** The parts of a zod issue that a message is made from. */
interface Issue {
  readonly code?: string | undefined;
  readonly path?: PropertyKey[] | undefined;
  readonly message?: string | undefined;
  readonly expected?: string;
  readonly values?: readonly unknown[];
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly inclusive?: boolean;
  readonly origin?: string;
}

/** What is wrong with one value, in words for the person who wrote it. */
export interface Complaint {
  readonly path: readonly (string | number)[];
  /** The value is not there at all: the complaint belongs to its parent. */
  readonly missing: boolean;
  readonly message: string;
  readonly hint?: string;
}

/** The text that the value at a path was read from: of `3.10` the value is 3.1. */
type Written = (path: Complaint['path']) => string;

/**
 * @param input the value that the schema was given, to show what stands at the issue's path
 * @param list the key in whose list that value is an entry
 */
export function complaint(issue: Issue, input: unknown, written?: Written, list?: string): Complaint {
  const path = (issue.path ?? []).map(stepOf);
  const value = valueAt(input, path);
  const name = label(path, list);
  if (value === undefined) {
    return { path, missing: true, message: `${name} is missing`, hint: `expected ${expectation(issue)}` };
  }
  const isTyped = typeof value === 'number' || typeof value === 'boolean';
  const text = isTyped ? written?.(path) || String(value) : typeof value === 'string' ? value : '';
  const message = `${name} is ${isTyped ? text : show(value)}; expected ${expectation(issue)}`;
  const hint =
    issue.expected === 'object' && value !== null
      ? mappingInstead(path.findLast(isName) ?? list, text)
      : advice({ ...issue, path }, value, text, written);
  return hint === undefined ? { path, missing: false, message } : { path, missing: false, message, hint };
}

function stepOf(step: PropertyKey): string | number {
  return typeof step === 'number' ? step : String(step);
}

function isName(step: string | number): step is string {
  return typeof step === 'string';
}

/** What is in a list is not the list: `links is "…"; expected a mapping` would have a mapping in its place. */
function label(path: Complaint['path'], list?: string): string {
  const name = path.length === 0 ? list : path.filter(isName).join('.');
  if (name === undefined) return 'this';
  return path.length === 0 || typeof path.at(-1) === 'number' ? `an entry of ${name}` : name;
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected ?? ''] ?? issue.expected ?? 'another value';
    case 'invalid_value':
      return orList((issue.values ?? []).map(String));
    case 'too_small':
      if (issue.origin === 'string') return 'a text that is not empty';
      if (issue.origin === 'array') return 'at least one entry';
      return issue.inclusive ? `${issue.minimum} or more` : `more than ${issue.minimum}`;
    case 'too_big':
      if (issue.origin === 'string') return `at most ${issue.maximum} characters`;
      return `at most ${issue.maximum}`;
    default:
      return issue.message ?? 'another value';
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping (key: value)',
  record: 'a mapping (key: value)',
};

const OF_AN_ID = /^(?:kebab-case|an id):/;

function idInstead({ message = '' }: Issue, text: string): string | undefined {
  const id = OF_AN_ID.test(message) ? slug(text) : '';
  return id === '' ? undefined : `write ${id}`;
}

/** @param text of a figure or a truth as it is written, else of the value */
function advice(issue: Issue, value: unknown, text: string, written?: Written): string | undefined {
  if (issue.code === 'invalid_value') return oneOfInstead(issue, value);
  if (issue.expected === 'string') return textInstead(issue, value, text, written);
  if (
    issue.expected === 'boolean' &&
    typeof value === 'string' &&
    /^(yes|on|no|off|true|false)$/i.test(value)
  ) {
    return `write ${/^(yes|on|true)$/i.test(value)}, without quotes`;
  }
  if (typeof value === 'string' && isOfNumber(issue)) return numberInstead(issue.path?.at(-1), value);
  if (issue.code === 'custom' && typeof value === 'string') return idInstead(issue, value);
  if (issue.expected === 'array' && typeof value !== 'object') return listInstead(issue, text);
  return undefined;
}

function textInstead(
  { path = [] }: Issue,
  value: unknown,
  text: string,
  written?: Written,
): string | undefined {
  if (typeof value === 'number' && path.at(-1) === 'duration')
    return `say of what: ${text} hours, ${text} weeks`;
  if (typeof value === 'number' || typeof value === 'boolean') return `to mean the text, quote it: "${text}"`;
  if (isRange(path, value)) return 'such as 2026-12-21..2027-01-03';
  if (!isPair(value)) return undefined;
  const [key = '', rest] = Object.entries(value)[0] ?? [];
  const behind = typeof rest === 'string' ? rest : (written?.([...path.map(stepOf), key]) ?? String(rest));
  return `a text that holds ": " has to be quoted: ${JSON.stringify(`${key}: ${behind}`)}`;
}

/** Steps of hours are mappings, and time off is not. */
function isRange(path: readonly PropertyKey[], value: unknown): boolean {
  return path[0] === 'timeOff' && typeof value === 'object';
}

function oneOfInstead({ values = [] }: Issue, value: unknown): string | undefined {
  const [only] = values;
  if (values.length === 1 && typeof only === 'number')
    return `write ${only}, without quotes, or leave it out`;
  return typeof value === 'string' ? didYouMean(nearest(value, values.map(String))) : undefined;
}

function isOfNumber({ code, expected, message = '' }: Issue): boolean {
  return (
    expected === 'number' || (/^(?:custom|invalid_union)$/.test(code ?? '') && message.startsWith('hours'))
  );
}

/** `- Attention: a primer` in a list of texts is a mapping, which its author did not mean. */
function isPair(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const values = Object.values(value);
  return values.length === 1 && typeof values[0] !== 'object';
}

function valueAt(input: unknown, path: readonly (string | number)[]): unknown {
  let value = input;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}
