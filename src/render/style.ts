import { Chalk, type ChalkInstance } from 'chalk';
import type { Phase } from '../core/roadmap/vocabulary.ts';

/** How a text is dressed: what the stream that takes it can show. */
export interface Style {
  /** Columns. */
  readonly width: number;
  readonly paint: Paint;
  readonly symbols: Symbols;
}

export type Painter = (text: string) => string;

export interface Paint {
  readonly title: Painter;
  readonly strong: Painter;
  readonly dim: Painter;
  readonly good: Painter;
  readonly warning: Painter;
  readonly error: Painter;
  readonly code: Painter;
  readonly phase: Readonly<Record<Phase, Painter>>;
}

export interface Symbols {
  readonly dot: string;
  readonly arrow: string;
  readonly ellipsis: string;
  readonly bullet: string;
}

const UNICODE: Symbols = { dot: '·', arrow: '→', ellipsis: '…', bullet: '•' };
const ASCII: Symbols = { dot: '|', arrow: '->', ellipsis: '...', bullet: '-' };

export function makeStyle({ width, colour, ascii }: { width: number; colour: boolean; ascii: boolean }): Style {
  // Sixteen colours: the terminal's owner has chosen them, so they are readable on any background.
  const chalk: ChalkInstance = new Chalk({ level: colour ? 1 : 0 });
  return {
    width,
    symbols: ascii ? ASCII : UNICODE,
    paint: {
      title: chalk.bold,
      strong: chalk.bold,
      dim: chalk.dim,
      good: chalk.green,
      warning: chalk.yellow,
      error: chalk.red.bold,
      code: chalk.cyan,
      phase: {
        foundation: chalk.blue.bold,
        intermediate: chalk.magenta.bold,
        production: chalk.green.bold,
      },
    },
  };
}
