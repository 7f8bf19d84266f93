import type { Diagnostic, Span } from '../diagnostics.ts';
import { lazy } from '../lazy.ts';
import { frontMatter, type YamlPart } from './front-matter.ts';
import { Lines } from './lines.ts';
import type { Path, Range } from './places.ts';
import { syntaxDiagnostic } from './syntax.ts';
import { parseYaml, type YamlDocument } from './yaml.ts';

/** A file's text, the value that its YAML stands for, and where each part of that value was written. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly value: unknown;
  /** The part of the text that is YAML: all of it, or the front matter. */
  readonly yaml: YamlPart;
  /** Where the values are that are no collections, in offsets of the YAML. What is outside may be a comment. */
  scalars(): readonly Range[];
  /** Where the value at `at` stands, or its key. */
  locate(at: Path, part?: 'key' | 'value'): Span;
  /** The text that the value at `at` was read from. */
  written(at: Path): string;
}

export type ReadSource = { readonly source: Source } | { readonly fault: Diagnostic };

/**
 * Reads a roadmap's or a profile's text. Markdown, and any other text that opens with `---` and closes it, is read for
 * its front matter; all else is YAML as it stands.
 * @param path as it is to be shown; its ending decides between Markdown and YAML
 * @param text without a byte-order mark
 */
export function readSource(path: string, text: string): ReadSource {
  const part = yamlPart(path, text);
  const lines = lazy(() => new Lines(text));
  const fault = (reason: string, offset: number) => ({
    fault: syntaxDiagnostic(path, text, lines(), { reason, offset }),
  });
  if (typeof part === 'string') return fault(part, 0);
  const parsed = parseYaml(part.yaml);
  if ('reason' in parsed) return fault(parsed.reason, part.offset + parsed.offset);
  return { source: located(path, text, part, parsed, lines) };
}

function located(
  path: string,
  text: string,
  yaml: YamlPart,
  document: YamlDocument,
  lines: () => Lines,
): Source {
  return {
    path,
    text,
    value: document.value,
    yaml,
    scalars: () => document.scalars(),
    locate(at, wanted = 'value') {
      const range = document.locate(at, wanted);
      return lines().span(yaml.offset + range.start, yaml.offset + range.end);
    },
    written(at) {
      const { start, end } = document.locate(at, 'value');
      return yaml.yaml.slice(start, end);
    },
  };
}

function yamlPart(path: string, text: string): YamlPart | string {
  if (/\.ya?ml$/i.test(path)) return { yaml: text, offset: 0 };
  const markdown = /\.(md|markdown)$/i.test(path);
  const found = frontMatter(text);
  if (found === 'absent') return markdown ? 'no front matter' : { yaml: text, offset: 0 };
  if (found === 'unclosed') return markdown ? 'unclosed front matter' : { yaml: text, offset: 0 };
  return found;
}
