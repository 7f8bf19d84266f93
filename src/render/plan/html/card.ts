import type { Topic } from '../../../core/roadmap/model.ts';
import { isSafeScheme, schemeOf } from '../../../core/urls.ts';
import type { PageTopic } from '../../../core/views/page-view.ts';
import { count, duration, longDate, shortDate } from '../../figures.ts';
import { lines, oneLine } from '../../harmless.ts';
import { escaped, html } from './markup.ts';

/** What there is to study in a topic, and where it falls. */
export function card({ topic, node, span, doneOn }: PageTopic): string {
  const when = doneOn
    ? [`done ${longDate(doneOn)}`]
    : span
      ? [`${shortDate(span.start)} to ${longDate(span.finish)}`]
      : [];
  return [
    '<div class="card">',
    `<p class="about">${[html(node), ...when, `<code>${html(topic.id)}</code>`].join(' · ')}</p>`,
    ...(topic.description === '' ? [] : [`<p>${html(topic.description)}</p>`]),
    ...list('Takeaways', topic.takeaways),
    ...list('Done when', topic.acceptance),
    ...list(questionTitle(topic), topic.questions),
    ...list('Expects', topic.expects),
    ...code(topic),
    ...links(topic),
    '</div>',
  ].join('\n');
}

function questionTitle({ questions, passMark }: Topic): string {
  return count(questions.length, 'question') + (passMark === undefined ? '' : `, pass with ${passMark}`);
}

function list(title: string, entries: readonly string[]): string[] {
  if (entries.length === 0) return [];
  return [`<h5>${html(title)}</h5>`, '<ul>', ...entries.map((entry) => `<li>${html(entry)}`), '</ul>'];
}

/** Wide code scrolls on its own: the keyboard has to reach it. */
function code({ codeSnippet, name }: Topic): string[] {
  if (codeSnippet === undefined) return [];
  const text = escaped(lines(codeSnippet).join('\n'));
  return [
    '<h5>Code</h5>',
    `<pre tabindex="0" role="region" aria-label="Code: ${html(name)}"><code>${text}</code></pre>`,
  ];
}

function links(topic: Topic): string[] {
  if (topic.links.length === 0) return [];
  return ['<h5>Resources</h5>', '<ul>', ...topic.links.map((each) => `<li>${link(each)}`), '</ul>'];
}

/** An address that is none of the web is shown and leads nowhere. */
function link({ title, url, hours }: Topic['links'][number]): string {
  const time = hours === undefined ? '' : ` <span class="soft">${duration(hours * 60)}</span>`;
  const scheme = schemeOf(url);
  // With a break in it, or what nobody sees, it would lead elsewhere than it says.
  if (scheme !== undefined && isSafeScheme(scheme) && oneLine(url) === url.trim())
    return `<a href="${html(url)}">${html(title) || html(url)}</a>${time}`;
  return `${html(title)}${oneLine(title) === oneLine(url) ? '' : `: ${html(url)}`} (not a web address)${time}`;
}
