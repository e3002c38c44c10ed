// equal.js ONE OTHER: whether two cloud assemblies hold equal templates; each difference on a line, exit code 1 if any.
'use strict';

const fs = require('node:fs');
const path = require('node:path');

function templates(folder) {
  return fs.readdirSync(folder).filter((name) => name.endsWith('.template.json')).sort();
}

function differences(one, other, where) {
  if (one === other) return [];
  const composite = (value) => value !== null && typeof value === 'object';
  if (!composite(one) || !composite(other) || Array.isArray(one) !== Array.isArray(other)) {
    return [`${where}: ${JSON.stringify(one)} | ${JSON.stringify(other)}`];
  }
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return keys.flatMap((key) => differences(one[key], other[key], `${where}/${key}`));
}

const [one, other] = process.argv.slice(2);
const names = [...new Set([...templates(one), ...templates(other)])];
let wrong = 0;
for (const name of names) {
  const [left, right] = [one, other].map((folder) => {
    const file = path.join(folder, name);
    return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
  });
  const found = differences(left, right, name);
  found.forEach((line) => console.log(line));
  wrong += found.length;
  const resources = Object.keys(left?.Resources ?? {}).length;
  if (found.length === 0) console.log(`${name}: equal, ${resources} resources`);
}
if (names.length === 0) console.log(`no templates in ${one} and ${other}`);
process.exit(wrong > 0 || names.length === 0 ? 1 : 0);
