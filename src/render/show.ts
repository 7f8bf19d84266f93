import type { Because } from '../core/personalise/effort.ts';
import { SCHEMA_VERSION } from '../core/views/plan-document.ts';
import type { TopicRow, TopicView } from '../core/views/topic-view.ts';
import { count, duration, hourFigure, longDate } from './figures.ts';
import { oneLine } from './harmless.ts';
import { indent, wrap } from './layout.ts';
import { itemName } from './plan/week-lines.ts';
import type { Style } from './style.ts';
import { topicCard } from './topic-card.ts';

/** A topic: where it falls and why, then what there is to study in it. */
export function showText(view: TopicView, style: Style): string {
  const { paint, width } = style;
  const { topic } = view;
  const fact = (label: string, text: string) => {
    const [first = '', ...rest] = wrap(text, Math.min(width, 100) - LABEL);
    return [`${paint.dim(label.padEnd(LABEL))}${first}`, ...indent(rest, LABEL)];
  };
  return `${[
    ...wrap(itemName(topic), Math.min(width, 100)).map(paint.title),
    ...fact('id', [topic.id, ...topic.aliases.map((alias) => `once ${alias}`)].join(', ')),
    ...fact(
      'in',
      `${oneLine(view.node)}, ${view.phase}, ${topic.difficulty}${topic.optional ? ', optional' : ''}`,
    ),
    ...fact('hours', hoursText(view)),
    ...fact('plan', placeText(view)),
    ...(view.needs.length > 0 ? fact('needs', view.needs.map(rowText).join(', ')) : []),
    ...(view.opens.length > 0 ? fact('opens', view.opens.map(rowText).join(', ')) : []),
    '',
    ...topicCard(topic, style),
  ].join('\n')}\n`;
}

const LABEL = 'needs  '.length;

function hoursText({ topic, because, planned, logged }: TopicView): string {
  const { low, likely, high, assumed } = topic.estimate;
  const range = low === high ? '' : ` (${hourFigure(low)} to ${hourFigure(high)})`;
  return [
    `${assumed ? 'assumed ' : ''}${duration(likely)}${range}`,
    ...(because ? [changeText(because, planned === undefined ? undefined : duration(planned))] : []),
    ...(logged ? [`${duration(logged)} logged`] : []),
  ].join('; ');
}

function changeText({ by, effort }: Because, planned: string | undefined): string {
  const [kind = '', name = ''] = by.split(':');
  const cause = kind === 'maths' ? `${name === 'none' ? 'no' : name} maths` : name;
  if (planned === undefined) return `nothing left to learn with ${cause}`;
  return `${planned} with ${cause} (${effort < 1 ? 'shortened' : 'lengthened'} to ${Math.round(effort * 100)} %)`;
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
    ...(view.left === undefined ? {} : { minutes: view.left }),
    ...(view.start === undefined ? {} : { start: view.start, finish: view.finish }),
    ...(view.doneOn === undefined ? {} : { doneOn: view.doneOn }),
    loggedMinutes: view.logged ?? 0,
    because: because ? [because] : [],
    needs: view.needs.map(row),
    opens: view.opens.map(row),
    expects: topic.expects,
    description: topic.description,
    takeaways: topic.takeaways,
    acceptance: topic.acceptance,
    questions: topic.questions,
    links: topic.links,
    ...(topic.codeSnippet === undefined ? {} : { codeSnippet: topic.codeSnippet }),
  };
}
