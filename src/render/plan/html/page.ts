import type { Plan } from '../../../core/plan.ts';
import { type PageView, pageView } from '../../../core/views/page-view.ts';
import type { PlanOptions } from '../options.ts';
import { filterForm } from './filter.ts';
import { SCRIPT_HASH, STYLE_HASH } from './hashes.ts';
import { pageHead } from './head.ts';
import { doneBefore, leftOutSection } from './left-out.ts';
import { html } from './markup.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';
import { timeline } from './timeline.ts';
import { phaseSections } from './weeks.ts';

/** Nothing is fetched, and nothing runs but the one script: a name that became markup could do nothing. */
const POLICY = [
  "default-src 'none'",
  `style-src '${STYLE_HASH}'`,
  `script-src '${SCRIPT_HASH}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const ICON =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 16 16%22%3E%3Cpath fill=%22%232f6fde%22 d=%22M1 9h4v6H1zM6 5h4v10H6zM11 1h4v14h-4z%22/%3E%3C/svg%3E';

/** The plan as one file that a browser opens without a network. */
export function planPage(plan: Plan, options: PlanOptions): string {
  return pageText(pageView(plan, options.weeks), options);
}

export function pageText(view: PageView, options: PlanOptions): string {
  const { roadmap, phases, leftOut } = view.plan;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${html(roadmap.title)}: learning plan</title>
<link rel="icon" href="${ICON}">
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#weeks">Skip to the weeks</a>
<svg width="0" height="0" aria-hidden="true"><symbol id="tick" viewBox="0 0 16 16"><path d="M3 8.5l3.5 3.5L13 4.5"/></symbol></svg>
${pageHead(view)}
<main>
${timelineSection(view)}
<section aria-labelledby="weeks">
<h2 id="weeks" tabindex="-1">Week by week</h2>
${filterForm(phases.map(({ phase }) => phase))}
${doneBefore(view)}
${phaseSections(view, options)}
</section>
${leftOutSection(leftOut)}
</main>
<footer><p>Made by mlpath. Dates are the last days of weeks; the plan is made anew with <code>mlpath plan --format html</code>.</p></footer>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

/** Wider than a phone: it scrolls on its own, and so the keyboard has to reach it. */
function timelineSection(view: PageView): string {
  if (view.spans.length === 0) return '';
  return [
    '<section aria-labelledby="timeline">',
    '<h2 id="timeline">Timeline</h2>',
    '<div class="scroll" tabindex="0" role="region" aria-label="Chart of the weeks">',
    timeline(view),
    '</div>',
    legend(view),
    '</section>',
  ].join('\n');
}

function legend({ plan }: PageView): string {
  const range = plan.forecast ? RANGE : '';
  return `<ul class="legend">
<li><svg viewBox="0 0 28 12" aria-hidden="true"><path class="s1" d="M0 1h6v10h-6z"/><path class="s2" d="M7 1h6v10h-6z"/><path class="s3" d="M14 1h6v10h-6z"/><path class="s4" d="M21 1h6v10h-6z"/></svg>hours in a week
<li><svg viewBox="0 0 14 14" aria-hidden="true"><path class="project" d="M7 .5l6.5 6.5l-6.5 6.5l-6.5 -6.5z"/></svg>project
<li><svg viewBox="0 0 14 14" aria-hidden="true"><circle class="checkpoint" cx="7" cy="7" r="4.5"/></svg>checkpoint
${range}</ul>`;
}

const RANGE = `<li><svg viewBox="0 0 28 12" aria-hidden="true"><path class="likely" d="M0 1h14v10h-14z"/><path class="unlikely" d="M14 1h14v10h-14z"/></svg>finish, from even odds to four in five, then to 19 in 20
`;
