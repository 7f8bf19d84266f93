/** Roadmaps for tests, as texts of files. */

/** Two phases stated, every kind of topic, skills, maths, a goal; small enough to reckon by hand. */
export const SMALL = `title: A small roadmap
description: For tests.
skills:
  python: {title: Python, about: you write it at work}
  sql: {title: SQL}
goals:
  arrays: {title: Arrays only, topics: [numpy]}
nodes:
  - title: Ground
    id: ground
    phase: foundation
    topics:
      - name: Python basics
        id: python-basics
        description: The language.
        difficulty: beginner
        estimate: {low: 4, likely: 6, high: 9}
        shortcuts: [{skill: python, effort: 0}]
      - name: Linear algebra
        id: linear-algebra
        aliases: [linalg]
        description: Vectors and matrices.
        difficulty: beginner
        estimate: {low: 7, likely: 10, high: 16}
        shortcuts: [{maths: none, effort: 1.5}, {maths: school, effort: 1}, {maths: undergraduate, effort: 0.5}]
        takeaways: [Matrix multiplication]
        links: [{title: Essence of linear algebra, url: "https://example.org/essence", hours: 3}]
        codeSnippet: |
          a @ b
      - name: NumPy arrays
        id: numpy
        description: Arrays and broadcasting.
        difficulty: beginner
        estimate: {low: 3, likely: 5, high: 8}
        prerequisites: [python-basics, linear-algebra]
        shortcuts: [{skill: python, effort: 0.8}]
      - name: Old arrays
        id: old-arrays
        description: History.
        difficulty: beginner
        optional: true
        estimate: {low: 1, likely: 2, high: 3}
      - name: "Checkpoint: ground"
        id: checkpoint-ground
        description: What stays.
        difficulty: beginner
        kind: checkpoint
        questions: [What is a matrix?, What is a vector?]
        passMark: 1 of 2
  - title: Models
    id: models
    phase: intermediate
    dependsOn: [ground]
    topics:
      - name: Regression
        id: regression
        description: Lines through points.
        difficulty: intermediate
        prerequisites: [numpy]
      - name: House prices
        id: project-houses
        description: Predict them.
        difficulty: intermediate
        kind: project
        acceptance: [It beats the mean]
        estimate: {low: 6, likely: 8, high: 14}
        prerequisites: [regression]
`;

/** The topics of SMALL, in its order. */
export const SMALL_TOPICS = [
  'python-basics',
  'linear-algebra',
  'numpy',
  'old-arrays',
  'checkpoint-ground',
  'regression',
  'project-houses',
] as const;
export const SMALL_REQUIRED = SMALL_TOPICS.filter((id) => id !== 'old-arrays');

/** The answers that a plan of SMALL needs, as flags. */
export const ALL_ANSWERS = ['--hours', '8', '--maths', 'school', '--skills', 'sql'] as const;

/** A profile for SMALL that says everything. */
const PROFILE = `# Mine.
roadmap: ./small.yaml
start: 2026-11-23
hoursPerWeek: 8
maths: school
skills: [sql] # and a little Python
`;

/** SMALL and a profile for it: a learner's folder. */
export const LEARNER = { 'small.yaml': SMALL, 'mlpath.yaml': PROFILE } as const;

/** A roadmap of one node, whose topics are made by number. JSON is YAML, and quick to write. */
export function generated(size: number, topic: (index: number) => object): string {
  const topics = Array.from({ length: size }, (_, index) => ({
    name: `Topic ${index}`,
    id: `topic-${index}`,
    description: 'x',
    difficulty: 'beginner',
    duration: '30 minutes',
    ...topic(index),
  }));
  return JSON.stringify({
    title: 'Generated',
    description: 'x',
    nodes: [{ title: 'Node', id: 'node', phase: 'foundation', topics }],
  });
}
