// Loaded into main before Fulcrum: an error box would wait for a click that nobody makes. What it says goes to stdout.
const { dialog } = require('electron');

dialog.showErrorBox = (title, content) => process.stdout.write(`${JSON.stringify({ title, content })}\n`);
