// What the command's threads run: the command's own script, so that its code cache serves them too.
module.exports = require('./load.js').load().command.work;
