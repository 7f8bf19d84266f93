// Loaded before the program: writes the public parts of Node that it loads, and the scripts of its own, where the test says.
const { writeFileSync } = require('node:fs');
const before = new Set(process.moduleLoadList);
process.on('exit', () => {
  const builtins = process.moduleLoadList.filter(
    (name) => !before.has(name) && /^NativeModule (?!internal)/.test(name),
  );
  writeFileSync(process.env.LOADS_FILE, builtins.map((name) => name.replace('NativeModule ', '')).join('\n'));
});
