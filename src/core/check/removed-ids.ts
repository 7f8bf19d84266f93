import type { Diagnostic, Span } from '../diagnostics.ts';
import { nearest } from '../nearest.ts';
import { readRoadmap } from '../roadmap/read.ts';
import type { RuleContext } from '../roadmap/rules/context.ts';

/** A file as a revision had it, and as it is now: absent when it is gone. */
export interface FormerFile {
  readonly path: string;
  readonly before: string;
  readonly now: RuleContext | undefined;
}

/** What progress could be kept under at the revision. */
interface FormerName {
  readonly id: string;
  readonly name: string;
  readonly node: string;
  /** It was an alias of this id already. */
  readonly aliasOf?: string;
}

/**
 * The ids of a file that stand nowhere any more, neither as an id nor as an alias.
 * @param standing every id and alias of all the files that are checked
 * @param revision as the person wrote it
 */
export function removedIds(file: FormerFile, standing: ReadonlySet<string>, revision: string): Diagnostic[] {
  const { context } = readRoadmap(file.path, file.before);
  if (!context) return [];
  const names = formerNames(context);
  const then = new Set(names.map(({ id }) => id));
  const added = file.now?.roadmap.topics.filter((topic) => !then.has(topic.id)) ?? [];
  return names
    .filter(({ id }) => !standing.has(id))
    .map((gone) => ({
      rule: 'removed-id',
      severity: 'error',
      path: file.path,
      span: placeOf(gone, file.now),
      message: messageFor(gone, revision),
      hint: hintFor(gone, added),
    }));
}

function formerNames({ roadmap }: RuleContext): FormerName[] {
  return roadmap.topics.flatMap(({ id, name, node, aliases }) => [
    { id, name, node },
    ...aliases.map((alias) => ({ id: alias, name, node, aliasOf: id })),
  ]);
}

function messageFor({ id, name, aliasOf }: FormerName, revision: string): string {
  if (aliasOf !== undefined) return `the alias "${id}" of ${aliasOf}, which ${revision} has, is gone`;
  return `the id "${id}" (${JSON.stringify(name)}), which ${revision} has, is gone`;
}

function hintFor({ id, name, aliasOf }: FormerName, added: readonly { id: string; name: string }[]): string {
  if (aliasOf !== undefined) return `progress may be kept under it: put it back into the aliases`;
  const successor =
    added.find((topic) => topic.name === name)?.id ??
    nearest(
      id,
      added.map((topic) => topic.id),
    );
  return successor === undefined
    ? `progress may be kept under it: add it to the aliases of the topic that took its place`
    : `if ${successor} took its place, give that topic aliases: [${id}]`;
}

/** The node that held it, where that is still there; else the top of the file. */
function placeOf({ node }: FormerName, now: RuleContext | undefined): Span {
  const heir = now?.outline.nodes.find((each) => now.names.nodes.get(each) === node);
  if (now && heir) return now.source.locate([...heir.at, 'title']);
  return now?.source.locate(['nodes'], 'key') ?? { line: 1, column: 1, endLine: 1, endColumn: 2 };
}
