import { JSDOM } from 'jsdom';

/** A bar or a milestone as Mermaid understood it. */
export interface GanttTask {
  readonly id: string;
  readonly name: string;
  readonly section: string;
  readonly start: string;
  /** The first day after it; of a milestone its day. */
  readonly end: string;
  readonly milestone: boolean;
  readonly done: boolean;
}

/** Mermaid cleans labels with the help of a document. */
async function load() {
  const { window } = new JSDOM();
  Object.assign(globalThis, { window, document: window.document });
  const { default: mermaid } = await import('mermaid');
  mermaid.initialize({ startOnLoad: false });
  return mermaid;
}
const loaded = load();

/** Reads a gantt chart with Mermaid itself. */
export async function readGantt(source: string): Promise<{ title: string; tasks: GanttTask[] }> {
  const mermaid = await loaded;
  await mermaid.parse(source);
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
  if (!isGantt(db)) throw new Error('no gantt chart');
  return {
    title: shown(db.getDiagramTitle?.() ?? ''),
    tasks: db.getTasks().map((task) => ({
      id: task.id,
      name: shown(task.task),
      section: task.section,
      start: day(task.startTime),
      end: day(task.endTime),
      milestone: task.milestone === true,
      done: task.done === true,
    })),
  };
}

interface GanttDb {
  readonly getDiagramTitle?: () => string;
  readonly getTasks: () => {
    readonly id: string;
    readonly task: string;
    readonly section: string;
    readonly startTime: Date;
    readonly endTime: Date;
    readonly milestone?: boolean;
    readonly done?: boolean;
  }[];
}

function isGantt(db: object): db is GanttDb {
  return 'getTasks' in db;
}

/** Entities travel through the parser in a guise and are undone in the drawing. */
function shown(text: string): string {
  return text.trim().replaceAll(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(Number(code)));
}

/** Mermaid's days begin at midnight where the reader is. */
function day(moment: Date): string {
  const [year, month, date] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
