#!/usr/bin/env node
'use strict';
const path = require('node:path');
const home = path.dirname(__dirname);
let launch;
try {
  launch = require('../dist/start.js');
} catch (error) {
  if (error.code !== 'MODULE_NOT_FOUND') throw error;
  process.stderr.write(
    'error: mlpath is not built yet\nhint: run npm run build in the folder of the clone\n',
  );
  process.exitCode = 2;
}
if (launch) launch.start(home);
