import { CATALOGUE } from '../../core/check/catalogue/catalogue.ts';
import type { RulePage } from '../../core/check/catalogue/rule-page.ts';
import type { Diagnostic, Related, Severity } from '../../core/diagnostics.ts';
import { replaceUntidy } from '../../core/untidy.ts';
import { jsonText } from '../json.ts';
import { fingerprints } from './fingerprints.ts';
import type { CheckReport, ReportSetting } from './report.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
const ROOT = '%SRCROOT%';

/** A log in the Static Analysis Results Interchange Format 2.1.0 (OASIS), which code scanning services take. */
export function sarifReport({ findings }: CheckReport, setting: ReportSetting): string {
  const names = fingerprints(findings);
  return jsonText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'mlpath', semanticVersion: setting.version, rules: CATALOGUE.map(descriptor) },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding, index) => result(finding, names[index] ?? '', setting)),
      },
    ],
  });
}

function descriptor({ id, severity, title, why, remedy }: RulePage) {
  return {
    id,
    shortDescription: { text: plain(title) },
    fullDescription: { text: plain(why) },
    help: { text: plain(`${why} ${remedy}`), markdown: `${why}\n\n${remedy}` },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function plain(markdown: string): string {
  return markdown.replaceAll('`', '');
}

function result(finding: Diagnostic, fingerprint: string, setting: ReportSetting) {
  const { rule, severity, message, hint, related = [] } = finding;
  const ruleIndex = CATALOGUE.findIndex(({ id }) => id === rule);
  return {
    ruleId: rule,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: hint === undefined ? message : `${message}\nhint: ${hint}` },
    locations: [{ physicalLocation: location(finding, setting) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((each, id) => ({
            id,
            message: { text: each.message },
            physicalLocation: location(each, setting),
          })),
        }),
    partialFingerprints: { 'mlpathFinding/v1': fingerprint },
  };
}

function location({ path, span }: Pick<Related, 'path' | 'span'>, setting: ReportSetting) {
  const { line, column, endLine, endColumn } = span;
  return {
    artifactLocation: { uri: uri(setting.repositoryPath(path)), uriBaseId: ROOT },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

function uri(path: string): string {
  const encoded = replaceUntidy(path, () => '\uFFFD')
    .split('/')
    .map(encodeURIComponent);
  return encoded.join('/');
}
