#!/usr/bin/env node
'use strict';
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { Script } = require('node:vm');
// Not by `require`, which looks for packages and their settings around each file: that takes a fiftieth of Node's start.
const filename = path.join(__dirname, '..', 'dist', 'start.js');
let text;
try {
  text = readFileSync(filename, 'latin1');
} catch (error) {
  if (error.code !== 'ENOENT') throw error;
  process.stderr.write(
    'error: mlpath is not built yet\nhint: run npm run build in the folder of the clone\n',
  );
  process.exitCode = 2;
}
if (text !== undefined) new Script(text, { filename }).runInThisContext()(require, path.dirname(__dirname));
