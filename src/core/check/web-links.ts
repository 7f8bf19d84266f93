import type { Diagnostic, Span } from '../diagnostics.ts';
import type { RuleContext } from '../roadmap/rules/context.ts';
import { show } from '../wording.ts';

/** An address of the web, and where a file names it. */
export interface WebLink {
  readonly path: string;
  readonly span: Span;
  readonly url: string;
}

export function webUrls(context: RuleContext): string[] {
  return context.links.filter(isWeb).map(({ url }) => url.trim());
}

export function webLinks(context: RuleContext): WebLink[] {
  const { source } = context;
  return context.links
    .filter(isWeb)
    .map(({ at, url }) => ({ path: source.path, span: source.locate(at), url: url.trim() }));
}

function isWeb({ scheme }: { readonly scheme: string | undefined }): boolean {
  return scheme === 'http' || scheme === 'https';
}

/** A link that leads nowhere, or may. */
export function linkFinding(
  { path, span, url }: WebLink,
  kind: 'dead' | 'doubtful',
  reason: string,
): Diagnostic {
  const place = { path, span, message: `${show(url)}: ${reason}` };
  return kind === 'dead'
    ? {
        ...place,
        rule: 'dead-link',
        severity: 'error',
        hint: 'link to where it went; https://web.archive.org may have a copy',
      }
    : {
        ...place,
        rule: 'unreachable-link',
        severity: 'warning',
        hint: 'open it in a browser; --ignore-link passes over it',
      };
}
