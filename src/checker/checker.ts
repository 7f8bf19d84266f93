import path from 'node:path';
import { finish, type Reckoning } from '../core/check/finish.ts';
import { writtenTopicNames } from '../core/check/known-names.ts';
import { checkProfile } from '../core/check/profile-file.ts';
import { checkProgress } from '../core/check/progress-file.ts';
import { type Suppression, suppressionsIn } from '../core/check/suppressions.ts';
import type { UrlTest } from '../core/check/url-globs.ts';
import { type Diagnostic, sortDiagnostics } from '../core/diagnostics.ts';
import { inspectRoadmap } from '../core/roadmap/check.ts';
import { decode } from '../core/source/decode.ts';
import type { Session } from '../session.ts';
import type { FilesToCheck, FileToCheck } from '../store/files-to-check.ts';
import { shippedTopics } from '../store/shipped.ts';
import { KnownNames } from './names.ts';

export interface CheckSettings extends Reckoning {
  readonly ignoresLink: UrlTest;
}

/** What is found in one file, before anything is silenced. */
interface CheckedFile {
  readonly shown: string;
  readonly findings: Diagnostic[];
  readonly suppressions: readonly Suppression[];
}

/** Checks files one after the other; of each only its findings and names are kept. */
export function checkFiles(session: Session, { files }: FilesToCheck, settings: CheckSettings): Diagnostic[] {
  const names = new KnownNames(session.world);
  const roadmaps = files.filter(({ kind }) => kind === 'roadmap');
  const others = files.filter(({ kind }) => kind !== 'roadmap');
  const rules = { shippedTopics: shippedTopics(session.world), ignoresLink: settings.ignoresLink };
  const checked = roadmaps.map((each) =>
    checkOne(session, each, (text) => {
      const { findings, context } = inspectRoadmap(each.shown, text, rules);
      if (context) {
        names.addRoadmap(context.roadmap);
        names.topics.add(writtenTopicNames(context));
      }
      return findings;
    }),
  );
  if (others.length > 0) names.addShipped();
  for (const { file } of others) names.addProfileOf(path.dirname(file));
  checked.push(...others.map((each) => checkLearnerFile(session, each, names)));
  return sortDiagnostics(
    checked.flatMap(({ shown, findings, suppressions }) => finish(shown, findings, suppressions, settings)),
  );
}

function checkLearnerFile(session: Session, each: FileToCheck, names: KnownNames): CheckedFile {
  const { shown, file, kind } = each;
  return checkOne(session, each, (text) =>
    kind === 'profile'
      ? checkProfile(shown, text, names.profileContext(path.dirname(file)))
      : checkProgress(shown, text, { today: session.today, topics: names.topics }),
  );
}

function checkOne(
  { world }: Session,
  { file, shown, kind }: FileToCheck,
  check: (text: string) => readonly Diagnostic[],
): CheckedFile {
  const bytes = world.files.read(file);
  const decoded = decode(shown, bytes);
  if ('text' in decoded) {
    const { text } = decoded;
    return {
      shown,
      findings: [...check(text)],
      suppressions: kind === 'progress' ? [] : suppressionsIn(shown, text),
    };
  }
  if (kind !== 'progress') return { shown, findings: [decoded.fault], suppressions: [] };
  // A torn write may end within a character: that costs its line, and the others still count.
  const torn: Diagnostic = { ...decoded.fault, rule: 'unreadable-line', severity: 'warning' };
  return { shown, findings: [torn, ...check(new TextDecoder().decode(bytes))], suppressions: [] };
}
