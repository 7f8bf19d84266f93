/** What git, merging, puts between two versions of some lines; in the style diff3 also before what both came from. */
const MARKER = /^(?:<{7,}|\|{7,}|={7,}|>{7,})(?:\s|$)/;

/** Whether a line is a mark of a conflict. No line of JSON begins so, nor one of YAML outside of a quoted text. */
export function isConflictMarker(line: string): boolean {
  return MARKER.test(line);
}

/** Where the first conflict of a text begins; undefined when there is none. */
export function conflictStart(text: string): number | undefined {
  return /^<{7,}(?=\s|$)/m.exec(text)?.index;
}

export const CONFLICT_MESSAGE = 'a git merge left its conflict markers here';
