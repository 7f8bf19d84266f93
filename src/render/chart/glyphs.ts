import type { Style } from '../style.ts';

/** What charts are drawn with. Each means the same without colour. */
export interface Glyphs {
  readonly heavy: string;
  readonly light: string;
  /** Heavy on its left half, light on its right; where there is none, a whole step. */
  readonly half: string | undefined;
  readonly dotted: string;
  readonly project: string;
  readonly upright: string;
  readonly corner: string;
  readonly across: string;
  readonly shade: string;
  readonly point: string;
  readonly dot: string;
  /** A cell filled from below, from an eighth to the whole. */
  readonly levels: readonly string[];
}

const UNICODE: Glyphs = {
  heavy: '━',
  light: '─',
  half: '╾',
  dotted: '┄',
  project: '◆',
  upright: '│',
  corner: '└',
  across: '─',
  shade: '░',
  point: '•',
  dot: '·',
  levels: ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
};

const ASCII: Glyphs = {
  heavy: '=',
  light: '-',
  half: undefined,
  dotted: '.',
  project: '*',
  upright: '|',
  corner: '+',
  across: '-',
  shade: ':',
  point: 'o',
  dot: '.',
  levels: ['#'],
};

export function glyphsOf({ ascii }: Style): Glyphs {
  return ascii ? ASCII : UNICODE;
}
