import path from 'node:path';
import { looksLikeRoadmap } from '../core/check/file.ts';
import { UserError } from '../errors.ts';
import { formatOfFile, PLAN_ENDINGS, type PlanFormat } from '../render/plan/formats.ts';
import type { Session } from '../session.ts';

/** Where a plan is to be written, and in which format. */
export interface PlanOutput {
  /** Absolute; absent: stdout. */
  readonly file?: string;
  readonly format: PlanFormat;
}

/**
 * Looked at before anything is asked or printed.
 * @throws UserError for a file that is not to be written over, or whose ending says nothing
 */
export function planOutput(
  { world }: Session,
  { output, format }: { readonly output?: string; readonly format?: PlanFormat },
  profile: string,
): PlanOutput {
  if (output === undefined || output === '-') return { format: format ?? 'table' };
  const file = path.resolve(world.cwd, output);
  if (world.files.kind(file) === 'folder')
    throw new UserError(`-o ${output} is a folder`, { hint: 'name a file in it' });
  // A plan can be made again; a profile, a log, a roadmap and a repository cannot.
  if (file === profile || isPrecious(file) || isRoadmap(world, file))
    throw new UserError(`-o ${output} would overwrite what is not a plan`, { hint: 'give another name' });
  const implied = format ?? formatOfFile(file);
  if (implied === undefined)
    throw new UserError(`-o ${output}: no format has that ending`, {
      hint: `endings are ${PLAN_ENDINGS.join(', ')}; with another one, --format says which`,
    });
  return { file, format: implied };
}

function isPrecious(file: string): boolean {
  return (
    path.basename(file) === 'mlpath.yaml' ||
    /^progress(\.[\w-]+)?\.jsonl$/.test(path.basename(file)) ||
    file.split(path.sep).includes('.git')
  );
}

function isRoadmap({ files }: Session['world'], file: string): boolean {
  if (!/\.(md|markdown|ya?ml)$/i.test(file) || files.kind(file) !== 'file') return false;
  return looksLikeRoadmap(file, new TextDecoder().decode(files.read(file)));
}
