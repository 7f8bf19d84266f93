import path from 'node:path';
import { decode } from '../core/source/decode.ts';
import { linesOf } from '../core/source/lines.ts';
import type { ReportSetting } from '../render/diagnostics/report.ts';
import type { World } from '../world.ts';

/** What a report may show of the files that it speaks of, and how services know them. */
export function fileAccess(world: World): Pick<ReportSetting, 'line' | 'repositoryPath'> {
  const root = repositoryRoot(world);
  let last: { readonly shown: string; readonly lines: readonly string[] } | undefined;
  return {
    line(shown, line) {
      // Findings come file by file: the last one read is enough.
      if (last?.shown !== shown) last = { shown, lines: linesIn(world, shown) };
      return last.lines[line - 1];
    },
    repositoryPath(shown) {
      const relative = path.relative(root, path.resolve(world.cwd, shown));
      const inside = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
      return (inside ? relative : shown).split(path.sep).join('/');
    },
  };
}

function linesIn(world: World, shown: string): string[] {
  const file = path.resolve(world.cwd, shown);
  if (world.files.kind(file) !== 'file') return [];
  const decoded = decode(shown, world.files.read(file));
  return 'text' in decoded ? linesOf(decoded.text) : [];
}

/** Where CI says that the repository lies, else where git has its folder, else here. */
function repositoryRoot({ cwd, env, files }: World): string {
  const stated = env['GITHUB_WORKSPACE'] || env['CI_PROJECT_DIR'];
  if (stated) return stated;
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    if (files.kind(path.join(folder, '.git')) !== 'absent') return folder;
    if (folder === path.dirname(folder)) return cwd;
  }
}
