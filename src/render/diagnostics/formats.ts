import { githubReport } from './github.ts';
import { gitlabReport } from './gitlab.ts';
import { jsonReport } from './json.ts';
import type { CheckReport, ReportSetting } from './report.ts';
import { sarifReport } from './sarif.ts';
import { textReport } from './text-report.ts';

/** How findings can be printed: each takes a report and gives the whole output. */
export const CHECK_FORMATS = {
  text: textReport,
  json: jsonReport,
  github: githubReport,
  sarif: sarifReport,
  gitlab: gitlabReport,
} as const satisfies Readonly<Record<string, (report: CheckReport, setting: ReportSetting) => string>>;
export type CheckFormat = keyof typeof CHECK_FORMATS;
export const CHECK_FORMAT_NAMES = Object.keys(CHECK_FORMATS).filter(isCheckFormat);

function isCheckFormat(name: string): name is CheckFormat {
  return Object.hasOwn(CHECK_FORMATS, name);
}
