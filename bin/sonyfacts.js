#!/usr/bin/env node
require('./load.js').load().command.run(process.argv.slice(2));
