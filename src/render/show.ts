import { type Minutes, minutes } from '../core/minutes.ts';
import type { Because } from '../core/personalise/effort.ts';
import type { ChainView, ReasonView, TopicRow, TopicView } from '../core/views/topic-view.ts';
import { causeText } from './cause.ts';
import { count, duration, hourFigure, longDate, wholeHours } from './figures.ts';
import { oneLine } from './harmless.ts';
import { itemName } from './item-text.ts';
import { clip, indent, proseWidth, wrap } from './layout.ts';
import type { Style } from './style.ts';
import { topicCard } from './topic-card.ts';
import { NOT_IN_GOAL, stateWords } from './topic-state.ts';

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
    ...notesText(view, style).flatMap((text, index) => fact(index === 0 ? 'notes' : '', text)),
    '',
    ...topicCard(topic, style),
  ].join('\n')}\n`;
}

const LABEL = 'needs  '.length;

/** Newest first; older ones are in the JSON document and in the file. */
const MOST_NOTES = 3;

function notesText({ notes }: TopicView, { width, symbols }: Style): string[] {
  // An address may be longer than the line.
  const fitted = (word: string) => clip(word, proseWidth(width) - LABEL, symbols.ellipsis);
  const shown = notes
    .slice(0, MOST_NOTES)
    .map(({ on, text }) => `${longDate(on)}: ${oneLine(text).split(' ').map(fitted).join(' ')}`);
  const rest = notes.length - shown.length;
  return rest > 0 ? [...shown, `and ${count(rest, 'older one')} (--format json)`] : shown;
}

function hoursText({ topic, state, because, planned, logged, spent }: TopicView): string {
  const { low, likely, high, assumed } = topic.estimate;
  // Beside hours a figure is hours; in minutes each end says so.
  const end = low < 60 ? duration : hourFigure;
  const range = low === high ? '' : ` (${end(low)} to ${end(high)})`;
  const estimate = `${duration(likely)}${range}`;
  if (state === 'done')
    return [
      ...(spent ? [`took ${duration(spent)}`] : []),
      `${assumed ? 'assumed' : 'estimated'} ${estimate}`,
    ].join('; ');
  return [
    (assumed ? 'assumed ' : '') + estimate,
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
  'not-in-goal': `left out: ${NOT_IN_GOAL}`,
  todo: 'to study',
} as const;

function rowText({ topic, state }: TopicRow): string {
  return state === 'todo' ? topic.id : `${topic.id} (${stateWords(state)})`;
}
