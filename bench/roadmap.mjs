/** Of the kind that people write: prose, links, prerequisites within the file. */
export function roadmap(file, topicCount = 30) {
  const topics = Array.from({ length: topicCount }, (_, index) => {
    const id = `topic-${file}-${index}`;
    const before = index % 10 === 0 ? '' : `        prerequisites: [topic-${file}-${index - 1}]\n`;
    return `${index % 10 === 0 ? `  - title: Part ${index / 10} of ${file}\n    id: part-${file}-${index / 10}\n    topics:\n` : ''}      - name: Topic ${index} of roadmap ${file}
        id: ${id}
        description: >-
          What the topic is about, in a few sentences of prose as an author would write them, with a
          second line so that the text is folded.
        difficulty: ${['beginner', 'intermediate', 'advanced'][index % 3]}
        estimate: {low: 4, likely: ${6 + (index % 7)}, high: 20}
${before}        takeaways:
          - The first thing that one takes away
          - And the second one
        links:
          - title: A book
            url: https://example.org/books/${file}/${index}
          - title: A course
            url: https://example.org/courses/${file}/${index}
            hours: 3
`;
  });
  return `title: Roadmap ${file}\ndescription: For the benchmark.\nnodes:\n${topics.join('')}`;
}
