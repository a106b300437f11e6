/*
 * All of date-fns' locales, as CommonJS: Node 24 reads date-fns' package.json, 199 KB, once more for each of the 600
 * files that they are as ES modules. Measured, 1.9 s of a start for 0.4.
 */
// biome-ignore lint/style/noRestrictedImports: the one place that may.
exports.locales = require('date-fns/locale');
