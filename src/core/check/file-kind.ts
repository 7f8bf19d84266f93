export type FileKind = 'roadmap' | 'profile' | 'progress';

/** Whether a file's name ends as those of roadmaps do. */
export function endsLikeRoadmap(path: string): boolean {
  return /\.(md|markdown|ya?ml)$/i.test(path);
}

/** Whether a text looks like a roadmap: a top-level `nodes:`, in Markdown within the front matter, even if it does not parse. */
export function looksLikeRoadmap(path: string, text: string): boolean {
  const nodes = /^nodes:/m.exec(text);
  if (!nodes) return false;
  if (/\.ya?ml$/i.test(path)) return true;
  if (!text.startsWith('---')) return false;
  const closing = /^---[ \t]*$/gm;
  closing.lastIndex = 3;
  const end = closing.exec(text);
  return end === null || nodes.index < end.index;
}
