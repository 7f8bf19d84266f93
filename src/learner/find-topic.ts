import { topicAt } from '../core/curriculum/curriculum.ts';
import { nearestFew } from '../core/nearest.ts';
import type { Personalised } from '../core/personalise/personalise.ts';
import type { Topic } from '../core/roadmap/model.ts';
import { UserError } from '../errors.ts';

const LISTED = 6;

/**
 * The topic that a person means: an exact id (or former id) or name, in whatever case; else the one topic that holds the text in its id or
 * name, looked for first among the likely ones, then among all.
 * @param likely by default the topics still to study
 * @throws UserError listing the nearest, when no topic fits or several do
 */
export function findTopic(
  { curriculum, decisions }: Personalised,
  text: string,
  likely: (topic: Topic, index: number) => boolean = (_, index) => decisions[index]?.kind === 'study',
): Topic {
  const { names, roadmap } = curriculum;
  const exact = names.find(text) ?? names.find(text.toLowerCase());
  const index = exact === undefined ? undefined : curriculum.indexOf.get(exact);
  if (index !== undefined) return topicAt(curriculum, index);
  const wanted = folded(text);
  const holds = ({ id, name }: Topic) =>
    wanted !== '' && (folded(id).includes(wanted) || folded(name).includes(wanted));
  const first = roadmap.topics.filter((topic, place) => likely(topic, place) && holds(topic));
  const matches = first.length > 0 ? first : roadmap.topics.filter(holds);
  const [only] = matches;
  if (only && matches.length === 1) return only;
  if (only) {
    const shown = matches.slice(0, LISTED).map((topic) => topic.id);
    const more = matches.length > LISTED ? ` and ${matches.length - LISTED} more` : '';
    throw new UserError(`"${text}" fits several topics`, { hint: `one of ${shown.join(', ')}${more}` });
  }
  const near = nearestFew(
    text,
    roadmap.topics.map((topic) => topic.id),
    LISTED,
  );
  throw new UserError(`${roadmap.id} has no topic "${text}"`, {
    hint: near.length > 0 ? `did you mean ${near.join(', ')}?` : 'mlpath list --topics shows them all',
  });
}

/**
 * Without what a person does not see or mean: case, the form of Unicode in which letters have their marks, and whether an
 * id's hyphen or a name's blank stands between words.
 */
function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('-', ' ').trim();
}
