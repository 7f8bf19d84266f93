import { KINDS, type Phase } from '../../../core/roadmap/vocabulary.ts';

/** Search and filters. Hidden until the script is there to act on them. */
export function filterForm(phases: readonly Phase[]): string {
  const options = (values: readonly string[]) =>
    values.map(
      (value) => `<option value="${value}">${value.charAt(0).toUpperCase()}${value.slice(1)}s</option>`,
    );
  return [
    '<form id="filter" role="search" aria-label="Topics" hidden>',
    '<label class="wide">Search <input type="search" name="text" autocomplete="off" placeholder="name, takeaway, code"></label>',
    '<label>Phase <select name="phase"><option value="">All</option>',
    ...options(phases).map((option) => option.replace('s</option>', '</option>')),
    '</select></label>',
    '<label>Kind <select name="kind"><option value="">All</option>',
    ...options(KINDS),
    '</select></label>',
    '<label>State <select name="state"><option value="">All</option><option value="todo">To do</option><option value="done">Done</option></select></label>',
    '<button type="button" id="open">Open all</button>',
    '<output id="found" aria-live="polite"></output>',
    '</form>',
  ].join('\n');
}
