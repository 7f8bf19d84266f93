import type { Painter } from '../style.ts';

interface Cell {
  readonly glyph: string;
  readonly paint: Painter | undefined;
}

/** Cells of one column each; what is put later covers what was there. Nothing is drawn outside. */
export class Canvas {
  readonly width: number;
  readonly #rows: (Cell | undefined)[][];

  constructor(width: number, height: number) {
    this.width = width;
    this.#rows = Array.from({ length: height }, () => []);
  }

  put(x: number, y: number, glyph: string, paint?: Painter): void {
    const row = this.#rows[y];
    if (row && x >= 0 && x < this.width) row[x] = { glyph, paint };
  }

  /** A text from a place on, a character a cell. */
  write(x: number, y: number, text: string, paint?: Painter): void {
    for (const [index, glyph] of [...text].entries()) this.put(x + index, y, glyph, paint);
  }

  /** Each row as far as something stands in it, neighbours of one colour painted together. */
  lines(): string[] {
    return this.#rows.map((row) => {
      let line = '';
      let run = '';
      let paint: Painter | undefined;
      const close = () => {
        line += paint === undefined ? run : paint(run);
        run = '';
      };
      for (const cell of Array.from(row)) {
        if (cell?.paint !== paint) {
          close();
          paint = cell?.paint;
        }
        run += cell?.glyph ?? ' ';
      }
      close();
      return line;
    });
  }
}
