import process from 'node:process';
import fc from 'fast-check';

// The suite is the same on every run, so that a red one is a change's doing. Other seeds are tried on demand:
// MLPATH_SEED=$RANDOM npx vitest run tests/core
fc.configureGlobal({ seed: Number(process.env['MLPATH_SEED'] ?? 20_261_121) });
