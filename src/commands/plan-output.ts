import path from 'node:path';
import { endsLikeRoadmap, looksLikeRoadmap } from '../core/check/file-kind.ts';
import { UserError } from '../errors.ts';
import { formatOfFile, PLAN_ENDINGS, type PlanFormat } from '../render/plan/formats.ts';
import { isWrittenPlan } from '../render/plan/recognised.ts';
import type { Session } from '../session.ts';
import { isProgressName, PROFILE_NAME } from '../store/learner-folder.ts';

/** Where a plan is to be written, and in which format. */
export interface PlanOutput {
  /** Absolute; absent: stdout. */
  readonly file?: string;
  readonly format: PlanFormat;
}

/**
 * Looked at before anything is asked or printed. Like `>` of a shell it writes over what is there, but not over what
 * cannot be made again.
 * @param own the learner's profile, and the roadmap's file where there is one
 * @throws UserError for a file that is not to be written over, or whose ending says nothing
 */
export function planOutput(
  { world }: Session,
  { output, format }: { readonly output?: string; readonly format?: PlanFormat },
  own: () => readonly string[],
): PlanOutput {
  if (output === undefined || output === '-') return { format: format ?? 'table' };
  const file = path.resolve(world.cwd, output);
  if (world.files.kind(file) === 'folder')
    throw new UserError(`-o ${output} is a folder`, { hint: 'name a file in it' });
  const target = world.files.target(file);
  const owned = own().some((each) => world.files.target(each) === target);
  if (owned || isPrecious(file) || isPrecious(target) || isRoadmap(world, file))
    throw new UserError(`-o ${output} would overwrite what is not a plan`, { hint: 'give another name' });
  if (leadsAstray(world, file, target))
    throw new UserError(`-o ${output} is a link to ${target}, which is no plan that mlpath wrote`, {
      hint: 'give another name, or that of the file itself',
    });
  if (world.files.kind(path.dirname(file)) !== 'folder')
    throw new UserError(`-o ${output}: there is no folder ${path.dirname(output)}`, {
      hint: 'make it, or name another',
    });
  const implied = format ?? formatOfFile(file);
  if (implied === undefined)
    throw new UserError(`-o ${output}: no format has that ending`, {
      hint: `endings are ${PLAN_ENDINGS.join(', ')}; with another one, --format says which`,
    });
  return { file, format: implied };
}

/** Of mlpath's own files and git's: also those that lie elsewhere. */
function isPrecious(file: string): boolean {
  const name = path.basename(file);
  return (
    name === PROFILE_NAME ||
    isProgressName(name) ||
    // Some file systems do not tell capitals from small letters.
    file.toLowerCase().split(path.sep).includes('.git')
  );
}

/**
 * A folder may come from a stranger: a link in it named plan.html may lead to a page of the learner's own. What a shell opens
 * (/dev/stdout) leads where its user said.
 */
function leadsAstray({ files }: Session['world'], file: string, target: string): boolean {
  const place = path.join(files.target(path.dirname(file)), path.basename(file));
  if (target === place || /^\/(dev|proc)\//.test(file)) return false;
  if (path.extname(file) !== path.extname(target)) return true;
  const text = new TextDecoder().decode(files.read(target));
  return text !== '' && !isWrittenPlan(text);
}

function isRoadmap({ files }: Session['world'], file: string): boolean {
  if (!endsLikeRoadmap(file) || files.kind(file) !== 'file') return false;
  return looksLikeRoadmap(file, new TextDecoder().decode(files.read(file)));
}
