import type { Topic } from '../../../core/roadmap/model.ts';
import { isSafeScheme, schemeOf } from '../../../core/urls.ts';
import type { StudySession } from '../../../core/views/sessions.ts';
import { oneLine } from '../../harmless.ts';
import { itemName, partText, recordedText } from '../../item-text.ts';

/** `Linear algebra (8 of 14 h)`, `Linear algebra (last 6 h)`, `Linear algebra (done)`. */
export function eventSummary(session: StudySession): string {
  return `${itemName(session.topic)} (${part(session)})`;
}

function part({ planned, logged, left, finishes, done, topic }: StudySession): string {
  return done || planned === 0
    ? recordedText({ minutes: logged, finishes: done })
    : partText({ minutes: planned, of: left, finishes, assumed: topic.estimate.assumed });
}

/**
 * The minutes, then what there is to study: all of it where the topic begins, the links again in every session. Google
 * takes files of up to 1 MB, and a long plan by study days would be larger.
 */
export function eventDescription(session: StudySession): string {
  const { topic, node, planned, logged, week, ordinal } = session;
  const minutes = [
    ...(planned > 0 ? [`${planned} minutes planned`] : []),
    ...(logged > 0 ? [`${logged} minutes logged`] : []),
  ];
  const head = [[...minutes, `week ${week}`].join(', '), oneLine(node.title)];
  if (planned === 0) return head.join('\n');
  const links = list('Links', topic.links.map(linkText));
  return [...head, ...(ordinal === 1 ? material(topic) : []), ...links, '', `mlpath show ${topic.id}`].join(
    '\n',
  );
}

function material(topic: Topic): string[] {
  return [
    ...list('Takeaways', topic.takeaways.map(oneLine)),
    ...list('Done when', topic.acceptance.map(oneLine)),
    ...list('Questions', topic.questions.map(oneLine)),
  ];
}

function list(title: string, entries: readonly string[]): string[] {
  return entries.length === 0 ? [] : ['', title, ...entries.map((entry) => `- ${entry}`)];
}

/** Calendar programs make addresses in a text clickable: one that is none of the web is not written out. */
function linkText({ title, url }: Topic['links'][number]): string {
  if (!isSafeScheme(schemeOf(url) ?? 'https')) return `${oneLine(title)} (not a web address)`;
  return title === url ? oneLine(url) : `${oneLine(title)}: ${oneLine(url)}`;
}
