import { KINDS, type Phase } from '../../../core/roadmap/vocabulary.ts';
import { capitalised } from '../../figures.ts';

/** Search and filters. Hidden until the script is there to act on them. */
export function filterForm(phases: readonly Phase[]): string {
  return [
    '<form id="filter" role="search" aria-label="Topics" hidden>',
    '<label class="wide">Search <input type="search" name="text" autocomplete="off" placeholder="name, takeaway, code"></label>',
    '<label>Phase <select name="phase"><option value="">All</option>',
    ...phases.map((phase) => option(phase, capitalised(phase))),
    '</select></label>',
    '<label>Kind <select name="kind"><option value="">All</option>',
    ...KINDS.map((kind) => option(kind, `${capitalised(kind)}s`)),
    '</select></label>',
    '<label>State <select name="state"><option value="">All</option><option value="todo">To do</option><option value="done">Done</option></select></label>',
    '<button type="button" id="open">Open all</button>',
    '<output id="found" aria-live="polite"></output>',
    '</form>',
  ].join('\n');
}

function option(value: string, text: string): string {
  return `<option value="${value}">${text}</option>`;
}
