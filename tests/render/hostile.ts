import { nodeId } from '../../src/core/ids.ts';
import type { Roadmap } from '../../src/core/roadmap/model.ts';
import { type Case, date, profileOf, roadmapOf } from '../core/builders.ts';
import { done, log } from './records.ts';

/** Texts that mean something to a terminal, a browser, a spreadsheet, a calendar or a diagram. */
export const HOSTILE_TEXTS: readonly string[] = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script><!--',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '";=cmd()',
  '=HYPERLINK("https://evil.example","x")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  'one\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:two',
  'a\\nb; c, d: e',
  '\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007',
  '\u001b[31mred\u001b[0m \u009b31m',
  'safe\u202Efdp.exe \u2066x\u2069 \u200Fy',
  'a\u2028b\u2029c\u0085d\u000be',
  `${'x'.repeat(10_000)} long`,
  'Fire \u{1F525} family \u{1F468}\u200D\u{1F469}\u200D\u{1F467} flag \u{1F1E9}\u{1F1EA}',
  '線形代数とベクトル空間の基礎',
  'रैखिक बीजगणित और सदिश समष्टि',
  'half \ud83d of one',
  '| a | b |\n| - | - |\n# head',
  '[link](javascript:alert(1)) ![x](y) `code` **bold** - [x] task',
  'section x : done, 2020-01-01, 1d',
  '%%{init: {"securityLevel": "loose"}}%%',
  'click t0 call alert()',
  '#60;b#62; &lt;b&gt; ﬂ°°60¶ß',
  ']]> {{7*7}} <%= 7 %>',
  ' ',
];

/** A roadmap that says them wherever a text may stand: one topic each, and each also as title, code and link. */
function hostileRoadmap(): Roadmap {
  const roadmap = roadmapOf(
    HOSTILE_TEXTS.map((text, index) => ({
      id: `n${index}`,
      phase: index < 13 ? 'foundation' : 'production',
      topics: [
        {
          id: `t${index}`,
          name: text,
          minutes: 200,
          kind: index % 5 === 0 ? 'project' : 'topic',
          description: text,
          takeaways: [text],
          acceptance: [text],
          questions: [text],
          expects: [text],
          passMark: text,
          codeSnippet: `${text}\n\t${text}\n`,
          links: [
            { title: text, url: `https://example.org/${text}` },
            { title: text, url: `javascript:${text}` },
            { title: text, url: text },
          ],
        },
      ],
    })),
  );
  return {
    ...roadmap,
    title: HOSTILE_TEXTS.filter((text) => text.length < 200).join(' '),
    nodes: roadmap.nodes.map((node, index) => ({
      ...node,
      id: nodeId(`n${index}`),
      title: HOSTILE_TEXTS[index] ?? '',
    })),
  };
}

export const HOSTILE_CASE: Case = {
  roadmap: hostileRoadmap(),
  profile: profileOf({ start: date('2026-11-23') }),
  records: [done('t0', '2026-11-24', 100), log('t1', 60, '2026-12-01'), done('t2', '2026-12-01')],
  today: date('2026-12-02'),
};
