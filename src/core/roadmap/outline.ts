import type { Diagnostic } from '../diagnostics.ts';
import { isKebab, slug } from '../ids.ts';
import { type Checked, checked, whatIsLeft } from '../schema/checked.ts';
import { complaint } from '../schema/complaint.ts';
import { issuesOf } from '../schema/issues.ts';
import {
  type GoalInput,
  goalSchema,
  type HeadInput,
  headSchema,
  type NodeInput,
  nodeSchema,
  type SkillInput,
  skillSchema,
  type TopicInput,
  topicSchema,
} from '../schema/roadmap.ts';
import { diagnosticOf } from '../source/finding.ts';
import { isMapping, withoutEmpty } from '../source/mapping.ts';
import type { Path } from '../source/places.ts';
import type { Source } from '../source/source.ts';
import { show } from '../wording.ts';
import { RefusedNames } from './refused-names.ts';

/** A part of the file that its schema accepted, and where it stands. */
export interface Placed<T> {
  readonly at: Path;
  readonly value: T;
}

export interface NodeOutline extends Placed<NodeInput> {
  readonly topics: readonly Placed<TopicInput>[];
  /** The node has no list of topics: it is a topic itself. */
  readonly bare: boolean;
}

/** The file as its schemas read it: everything that is well formed, and a finding for each thing that is not. */
export interface Outline {
  readonly head: HeadInput | undefined;
  readonly skills: ReadonlyMap<string, Placed<SkillInput>>;
  readonly goals: ReadonlyMap<string, Placed<GoalInput>>;
  readonly nodes: readonly NodeOutline[];
  /** What the nodes and topics are called that no schema accepted: a reference to one is not to nothing. */
  readonly refused: RefusedNames;
  readonly findings: readonly Diagnostic[];
}

/** More than that takes longer than anybody waits. */
const MOST_TOPICS = 200_000;

export function readOutline(source: Source): Outline {
  return new OutlineReader(source).read();
}

const HEAD = checked(headSchema);
const SKILL = checked(skillSchema);
const GOAL = checked(goalSchema);
const NODE = checked(nodeSchema);
const TOPIC = checked(topicSchema);

class OutlineReader {
  readonly #source: Source;
  readonly #findings: Diagnostic[] = [];
  readonly #refused = new RefusedNames();

  constructor(source: Source) {
    this.#source = source;
  }

  read(): Outline {
    const root = this.#source.value;
    if (!isMapping(root)) {
      this.#report(
        [],
        `the file is ${show(root)}; expected a mapping`,
        'begin with title: …, description: …, nodes: …',
      );
      const nothing = { head: undefined, skills: new Map(), goals: new Map(), nodes: [] };
      return { ...nothing, refused: this.#refused, findings: this.#findings };
    }
    const size = sizeOf(root['nodes']);
    if (size > MOST_TOPICS)
      this.#report(['nodes'], `${size} topics; a roadmap has at most ${MOST_TOPICS}`, 'split it', 'key');
    return {
      head: this.#parse(HEAD, root, []),
      skills: this.#named(SKILL, root['skills'], ['skills']),
      goals: this.#named(GOAL, root['goals'], ['goals']),
      nodes: size > MOST_TOPICS ? [] : this.#nodes(root['nodes']),
      refused: this.#refused,
      findings: this.#findings,
    };
  }

  #nodes(value: unknown): NodeOutline[] {
    const nodes: NodeOutline[] = [];
    for (const [index, node] of this.#list(value, ['nodes'], true).entries()) {
      const at = ['nodes', index];
      const input = this.#parse(NODE, node, at);
      const bare = isMapping(node) && (isAbsent(node['topics']) || isEmptyList(node['topics']));
      const topics = isMapping(node) && !bare ? this.#topics(node['topics'], [...at, 'topics']) : [];
      const value = input ?? whatIsLeft(NODE, node);
      if (value) nodes.push({ at, value, topics, bare });
      if (!input) this.#refused.addNode(node);
    }
    return nodes;
  }

  #topics(value: unknown, at: Path): Placed<TopicInput>[] {
    const topics: Placed<TopicInput>[] = [];
    for (const [index, topic] of this.#list(value, at, true).entries()) {
      const place = [...at, index];
      const input = this.#parse(TOPIC, topic, place);
      const value = input ?? whatIsLeft(TOPIC, topic);
      if (value) topics.push({ at: place, value });
      if (!input) this.#refused.addTopic(topic);
    }
    return topics;
  }

  #list(value: unknown, at: Path, needed: boolean): readonly unknown[] {
    const key = String(at.at(-1));
    if (isAbsent(value)) {
      if (needed)
        this.#report(at.slice(0, -1), `${key} is missing`, 'expected a list with at least one entry');
      return [];
    }
    if (!Array.isArray(value)) {
      this.#report(at, `${key} is ${show(value)}; expected a list`, 'begin each entry with a hyphen');
      return [];
    }
    if (value.length === 0) this.#report(at, `${key} is an empty list; expected at least one entry`);
    return value;
  }

  #named<T>(schema: Checked<T>, value: unknown, at: Path): Map<string, Placed<T>> {
    const named = new Map<string, Placed<T>>();
    if (isAbsent(value)) return named;
    if (!isMapping(value)) {
      this.#report(at, `${String(at[0])} is ${show(value)}; expected a mapping from id to its fields`);
      return named;
    }
    for (const [id, fields] of Object.entries(value)) {
      const place = [...at, id];
      if (!isKebab(id))
        this.#report(place, `"${id}" is not an id`, `kebab-case, such as "${slug(id) || 'an-id'}"`, 'key');
      const input = this.#parse(schema, fields ?? {}, place);
      if (input !== undefined) named.set(id, { at: place, value: input });
    }
    return named;
  }

  /** What is well formed is taken as it stands, keys and all that no schema knows. */
  #parse<T>({ schema, accepts }: Checked<T>, input: unknown, at: Path): T | undefined {
    const filled = isMapping(input) ? withoutEmpty(input) : input;
    if (accepts(filled)) return filled;
    const issues = issuesOf(schema, filled);
    if (issues.length === 0) return schema.parse(filled);
    for (const issue of issues) {
      const written = (path: Path) => this.#source.written([...at, ...path]);
      const list = at.findLast((step) => typeof step === 'string');
      const wrong = complaint(issue, filled, written, typeof at.at(-1) === 'number' ? list : undefined);
      const place = [...at, ...(wrong.missing ? wrong.path.slice(0, -1) : wrong.path)];
      this.#report(place, wrong.message, wrong.hint);
    }
    return undefined;
  }

  #report(at: Path, message: string, hint?: string, part?: 'key'): void {
    this.#findings.push(diagnosticOf(this.#source, 'schema', 'error', { at, part, message, hint }));
  }
}

/** How many topics a list of nodes holds, as far as can be seen before they are read. */
function sizeOf(nodes: unknown): number {
  if (!Array.isArray(nodes)) return 0;
  const topicsOf = (node: unknown): unknown => (isMapping(node) ? node['topics'] : undefined);
  return nodes
    .map(topicsOf)
    .reduce<number>((sum, topics) => sum + (Array.isArray(topics) ? topics.length || 1 : 1), 0);
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

/** Said by the rule empty-list; for the rest the same as no list. */
function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
