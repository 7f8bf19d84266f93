/** What a terminal shows, as a picture: text with the sixteen colours that mlpath uses, as SVG. */

const LETTER = 8.4;
const LINE = 18;
const MARGIN = 18;
const BAR = 30;

/** Colours of a dark terminal, readable on any page. */
const STYLE = `text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:#d7dae0;white-space:pre}
.bold{font-weight:700}.dim{fill:#8b919c}.red{fill:#ff7b72}.green{fill:#6fd38b}.yellow{fill:#e3b55f}.blue{fill:#82aaff}.magenta{fill:#d59cf2}.cyan{fill:#5fc9d8}.prompt{fill:#8b919c}`;

const CODES: Readonly<Record<string, string>> = {
  '1': 'bold',
  '2': 'dim',
  '31': 'red',
  '32': 'green',
  '33': 'yellow',
  '34': 'blue',
  '35': 'magenta',
  '36': 'cyan',
};
const ENDS: Readonly<Record<string, readonly string[]>> = {
  '0': Object.values(CODES),
  '22': ['bold', 'dim'],
  '39': ['red', 'green', 'yellow', 'blue', 'magenta', 'cyan'],
};

/**
 * @param command as it was typed
 * @param output what was printed, with colours
 * @param least columns of the terminal, which is wider where a line is
 */
export function terminalSvg(command: string, output: string, least: number): string {
  const lines = [`\u001b[2m$\u001b[22m \u001b[1m${command}\u001b[22m`, ...output.trimEnd().split('\n')];
  const columns = Math.max(least, ...lines.map((line) => line.replaceAll(/\u001b\[[\d;]*m/g, '').length));
  const width = Math.round(columns * LETTER + 2 * MARGIN);
  const height = BAR + lines.length * LINE + MARGIN;
  const texts = lines.flatMap((line, row) => runs(line).map((run) => svgText(run, BAR + row * LINE + 14)));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(command)}">
<style>${STYLE}</style>
<rect width="${width}" height="${height}" rx="10" fill="#16181d"/>
<circle cx="20" cy="15" r="5" fill="#3a3f4a"/><circle cx="37" cy="15" r="5" fill="#3a3f4a"/><circle cx="54" cy="15" r="5" fill="#3a3f4a"/>
${texts.join('\n')}
</svg>
`;
}

interface Run {
  readonly column: number;
  readonly text: string;
  readonly classes: readonly string[];
}

/** The parts of a line, each of one colour and without more than one blank in a row. */
function runs(line: string): Run[] {
  const found: Run[] = [];
  let column = 0;
  let classes: readonly string[] = [];
  for (const [, codes, text = ''] of line.matchAll(/\u001b\[([\d;]*)m|([^\u001b]+)/g)) {
    if (codes !== undefined) classes = codes.split(';').reduce(change, classes);
    for (const part of text.matchAll(/\S+(?: \S+)*/g))
      found.push({ column: column + part.index, text: part[0], classes });
    column += text.length;
  }
  return found;
}

function change(classes: readonly string[], code: string): readonly string[] {
  const ended = ENDS[code];
  if (ended) return classes.filter((each) => !ended.includes(each));
  const name = CODES[code];
  return name === undefined ? classes : [...classes, name];
}

/** As wide as its columns, whatever font is there. */
function svgText({ column, text, classes }: Run, y: number): string {
  const x = round(MARGIN + column * LETTER);
  const name = classes.length > 0 ? ` class="${classes.join(' ')}"` : '';
  const length =
    text.length > 1 ? ` textLength="${round(text.length * LETTER)}" lengthAdjust="spacingAndGlyphs"` : '';
  return `<text x="${x}" y="${y}"${length}${name}>${escaped(text)}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
