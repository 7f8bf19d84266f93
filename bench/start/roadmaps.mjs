/** A roadmap of so many topics in YAML: nodes of ten, each topic after the one before it and one of the node before. */
export function roadmapOf(topics) {
  const lines = ['title: Many topics', 'description: For the benchmark.', 'nodes:'];
  for (let index = 0; index < topics; index++) {
    if (index % 10 === 0)
      lines.push(`  - title: Node ${index / 10}`, `    id: node-${index / 10}`, '    topics:');
    const needs = [index % 10 === 0 ? [] : [index - 1], index < 10 ? [] : [index - 10]].flat();
    lines.push(
      `      - name: Topic ${index}`,
      `        id: topic-${index}`,
      '        description: What the topic is about, in a sentence.',
      `        difficulty: ${['beginner', 'intermediate', 'advanced'][index % 3]}`,
      `        duration: ${1 + (index % 5)} hours`,
    );
    if (needs.length > 0)
      lines.push(`        prerequisites: [${needs.map((need) => `topic-${need}`).join(', ')}]`);
  }
  return `${lines.join('\n')}\n`;
}
