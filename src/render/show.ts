import { type Minutes, minutes } from '../core/minutes.ts';
import type { Because } from '../core/personalise/effort.ts';
import { becauseDocument } from '../core/views/because.ts';
import { SCHEMA_VERSION } from '../core/views/schema-version.ts';
import type { ChainView, ReasonView, TopicRow, TopicView } from '../core/views/topic-view.ts';
import { causeText } from './cause.ts';
import { count, duration, hourFigure, longDate, wholeHours } from './figures.ts';
import { oneLine } from './harmless.ts';
import { itemName } from './item-text.ts';
import { indent, proseWidth, wrap } from './layout.ts';
import type { Style } from './style.ts';
import { materialDocument, topicCard } from './topic-card.ts';

/** A topic: where it falls and why, then what there is to study in it. */
export function showText(view: TopicView, style: Style): string {
  const { paint, width } = style;
  const { topic } = view;
  const fact = (label: string, text: string) => {
    const [first = '', ...rest] = wrap(text, proseWidth(width) - LABEL);
    return [`${paint.dim(label.padEnd(LABEL))}${first}`, ...indent(rest, LABEL)];
  };
  return `${[
    ...wrap(itemName(topic), proseWidth(width)).map(paint.title),
    ...fact('id', [topic.id, ...topic.aliases.map((alias) => `once ${alias}`)].join(', ')),
    ...fact(
      'in',
      `${oneLine(view.node)}, ${view.phase}, ${topic.difficulty}${topic.optional ? ', optional' : ''}`,
    ),
    ...fact('hours', hoursText(view)),
    ...fact('plan', placeText(view)),
    ...(view.reasons.length > 0 ? fact('why', view.reasons.map(reasonText).join('; ')) : []),
    ...(view.needs.length > 0 ? fact('needs', view.needs.map(rowText).join(', ')) : []),
    ...opensText(view).flatMap((text) => fact('opens', text)),
    ...(view.chain ? fact('for', chainText(view.chain, style)) : []),
    '',
    ...topicCard(topic, style),
  ].join('\n')}\n`;
}

const LABEL = 'needs  '.length;

function hoursText({ topic, because, planned, logged }: TopicView): string {
  const { low, likely, high, assumed } = topic.estimate;
  // Beside hours a figure is hours; in minutes each end says so.
  const end = low < 60 ? duration : hourFigure;
  const range = low === high ? '' : ` (${end(low)} to ${end(high)})`;
  return [
    `${assumed ? 'assumed ' : ''}${duration(likely)}${range}`,
    ...(because ? [changeText(because, likely, planned)] : []),
    ...(logged ? [`${duration(logged)} logged`] : []),
  ].join('; ');
}

function changeText({ by }: Because, full: Minutes, planned: Minutes | undefined): string {
  const cause = causeText(by);
  if (planned === undefined) return `nothing left to learn with ${cause}`;
  const way = planned < full ? 'less' : 'more';
  return `${duration(minutes(Math.abs(full - planned)))} ${way} with ${cause}: ${duration(planned)}`;
}

function reasonText({ kind, row }: ReasonView): string {
  const id = row?.topic.id ?? '';
  return {
    open: 'you have begun it, and what is open comes first',
    after: `${id} comes before it${row?.finish ? `, until ${longDate(row.finish)}` : ''}`,
    project: `${id}, the next project, needs it`,
    ready: 'it comes as soon as what it needs is done',
    closes: 'it closes its phase',
    rest: 'no project of its phase needs it',
    earlier: `earlier than its phase, since ${id} needs it`,
  }[kind];
}

/** What names it, and how much waits for it in all. */
function opensText({ opens, waiting }: TopicView): string[] {
  const all =
    waiting.topics > 0
      ? [
          `${count(waiting.topics, 'topic')} in all ${waiting.topics === 1 ? 'waits' : 'wait'} for it, ${wholeHours(waiting.minutes)}`,
        ]
      : [];
  const own = opens.length > 0 ? [opens.map(rowText).join(', ')] : [];
  return [...own, ...all].length > 0 ? [[...own, ...all].join('; ')] : [];
}

function chainText({ goal, links }: ChainView, { symbols }: Style): string {
  const steps = links.map(
    ({ row, node }) => `${node ? `(all of ${node}) ${symbols.arrow} ` : ''}${rowText(row)}`,
  );
  const way = steps.join(` ${symbols.arrow} `);
  if (!goal) return way;
  return links.length === 1 ? `the goal ${goal.id}, which names it` : `the goal ${goal.id}: ${way}`;
}

function placeText(view: TopicView): string {
  const { state, start, finish, left, place, doneOn } = view;
  if (start && finish && place) {
    const rest = left === undefined ? '' : `, ${duration(left)} left`;
    return `${longDate(start)} to ${longDate(finish)}, number ${place.number} of ${count(place.of, 'topic')}${rest}`;
  }
  return { ...STATES, done: doneOn ? `done on ${longDate(doneOn)}` : 'done' }[state];
}

const STATES = {
  done: 'done',
  known: 'left out: you know it',
  skipped: 'left out: your background covers it',
  optional: 'left out: optional (--optional brings it in)',
  'not-in-goal': 'left out: the goal does not need it',
  todo: 'to study',
} as const;

function rowText({ topic, state }: TopicRow): string {
  return state === 'todo' ? topic.id : `${topic.id} (${state})`;
}

export function showDocument(view: TopicView): unknown {
  const { topic, because } = view;
  const row = (each: TopicRow) => ({ topic: each.topic.id, name: each.topic.name, state: each.state });
  return {
    schemaVersion: SCHEMA_VERSION,
    topic: topic.id,
    name: topic.name,
    node: topic.node,
    phase: view.phase,
    kind: topic.kind,
    difficulty: topic.difficulty,
    optional: topic.optional,
    state: view.state,
    fullMinutes: topic.estimate.likely,
    assumed: topic.estimate.assumed,
    ...(view.planned === undefined ? {} : { plannedMinutes: view.planned }),
    ...(view.left === undefined ? {} : { minutes: view.left }),
    ...(view.start === undefined ? {} : { start: view.start, finish: view.finish }),
    ...(view.doneOn === undefined ? {} : { doneOn: view.doneOn }),
    loggedMinutes: view.logged ?? 0,
    because: becauseDocument(because),
    why: view.reasons.map(({ kind, row: named }) => ({ kind, ...(named ? { topic: named.topic.id } : {}) })),
    needs: view.needs.map(row),
    opens: view.opens.map(row),
    waiting: view.waiting,
    chain: view.chain ? chainDocument(view.chain, row) : null,
    expects: topic.expects,
    ...materialDocument(topic),
  };
}

function chainDocument<T extends object>({ goal, links }: ChainView, row: (row: TopicRow) => T) {
  return {
    ...(goal ? { goal: goal.id } : {}),
    topics: links.map(({ row: each, node }) => ({ ...row(each), ...(node ? { behindNode: node } : {}) })),
  };
}
