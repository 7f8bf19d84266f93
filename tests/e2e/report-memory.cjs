// Loaded before the program: writes its peak memory, in bytes, where the test says.
const { writeFileSync } = require('node:fs');
process.on('exit', () => {
  writeFileSync(process.env.MEMORY_FILE, String(process.resourceUsage().maxRSS * 1024));
});
