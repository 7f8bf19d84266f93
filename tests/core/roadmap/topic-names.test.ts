import { expect, test } from 'vitest';
import { topicId } from '../../../src/core/ids.ts';
import { TopicNames } from '../../../src/core/roadmap/topic-names.ts';

const FORMS = ['NFC', 'NFD'] as const;
const PAIRS = FORMS.flatMap((file) => FORMS.map((typed) => ({ file, typed })));

test.each(PAIRS)('a topic written in $file is found by a text in $typed', ({ file, typed }) => {
  const id = topicId('übung'.normalize(file));
  const names = new TopicNames([
    { id, aliases: ['prüfung'.normalize(file)], name: 'Größe, später'.normalize(file) },
  ]);
  for (const text of ['übung', 'prüfung', 'GRÖßE, später'])
    expect(names.find(text.normalize(typed))).toBe(id);
  expect(names.find('ubung')).toBeUndefined();
});
