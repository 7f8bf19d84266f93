import type { Topic } from '../core/roadmap/model.ts';
import { isSafeScheme, schemeOf } from '../core/urls.ts';
import { count, duration } from './figures.ts';
import { lines, oneLine } from './harmless.ts';
import { indent, proseWidth, wrap } from './layout.ts';
import type { Style } from './style.ts';

/** What there is to study in a topic: description, takeaways, code, links; of a project what makes it done. */
export function topicCard(topic: Topic, style: Style): string[] {
  const { width, paint } = style;
  const list = (title: string, entries: readonly string[]) =>
    entries.length === 0
      ? []
      : [
          '',
          ...wrap(oneLine(title), proseWidth(width)).map(paint.strong),
          ...entries.flatMap((entry) => bullet(entry, style)),
        ];
  return [
    ...wrap(oneLine(topic.description), proseWidth(width)),
    ...list('Takeaways', topic.takeaways),
    ...list('Done when', topic.acceptance),
    ...list(questionTitle(topic), topic.questions),
    ...list('Expects', topic.expects),
    ...code(topic, style),
    ...links(topic, style),
  ];
}

/** The same in JSON documents. */
export function materialDocument({
  description,
  takeaways,
  acceptance,
  questions,
  links,
  codeSnippet,
}: Topic) {
  return {
    description,
    takeaways,
    acceptance,
    questions,
    links,
    ...(codeSnippet === undefined ? {} : { codeSnippet }),
  };
}

function questionTitle({ questions, passMark }: Topic): string {
  return (
    count(questions.length, 'question') + (passMark === undefined ? '' : `, pass with ${oneLine(passMark)}`)
  );
}

/** A text behind a bullet, its further lines below the first. */
export function bullet(text: string, { width, symbols }: Style): string[] {
  const [first = '', ...rest] = wrap(oneLine(text), proseWidth(width) - 4);
  return [`  ${symbols.bullet} ${first}`, ...indent(rest, 4)];
}

function code({ codeSnippet }: Topic, { paint }: Style): string[] {
  if (codeSnippet === undefined) return [];
  return ['', ...indent(lines(codeSnippet), 4).map((line) => (line === '' ? line : paint.code(line)))];
}

function links(topic: Topic, style: Style): string[] {
  const { paint } = style;
  if (topic.links.length === 0) return [];
  return [
    '',
    paint.strong('Resources'),
    ...topic.links.flatMap(({ title, url, hours }) => {
      const time = hours === undefined ? '' : `, ${duration(hours * 60)}`;
      const shown = isSafeScheme(schemeOf(url) ?? 'https')
        ? oneLine(url)
        : `${oneLine(url)} (not a web address)`;
      const titled = bullet(`${title}${time}`, style).map((line) => linked(line, url, style));
      return [...titled, ...(title === url ? [] : [`    ${paint.dim(style.link(shown, url))}`])];
    }),
  ];
}

/** The words of a line lead to the address, its margin does not. */
function linked(line: string, url: string, { link }: Style): string {
  const words = line.trimStart().replace(/^\S /, '');
  return line.slice(0, line.length - words.length) + link(words, url);
}
