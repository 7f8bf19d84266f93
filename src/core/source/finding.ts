import type { Diagnostic, Severity } from '../diagnostics.ts';
import type { Path } from './places.ts';
import type { Source } from './source.ts';

/** Something that was found in a file, by its path in it. */
export interface Finding {
  readonly at: Path;
  readonly part?: 'key' | 'value' | undefined;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly related?: readonly { readonly at: Path; readonly message: string }[];
}

/** A finding with its place in the text, as it is told. */
export function diagnosticOf(
  { path, locate }: Pick<Source, 'path' | 'locate'>,
  rule: string,
  severity: Severity,
  { at, part, message, hint, related }: Finding,
): Diagnostic {
  return {
    rule,
    severity,
    path,
    span: locate(at, part),
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(related === undefined
      ? {}
      : { related: related.map((each) => ({ path, span: locate(each.at), message: each.message })) }),
  };
}
