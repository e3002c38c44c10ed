// Validates the documents of a folder against the committed schemas and SARIF's, with a validator that the tests do not use:
//   npm install ajv ajv-draft-04 ajv-formats yaml @microsoft/jest-sarif && node documents.cjs ROOT FOLDER
// A document names its schema in its first field; a schema of which the folder has no document is a complaint too.
const fs = require('fs');
const path = require('path');
const { createRequire } = require('module');

const here = createRequire(path.join(process.cwd(), 'x'));
const Ajv2020 = here('ajv/dist/2020').default;
const Ajv04 = here('ajv-draft-04').default;
const formats = here('ajv-formats').default;
const yaml = here('yaml');

const [root, folder] = process.argv.slice(2);
const json = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));
const filesOf = (directory, ending) =>
  fs.readdirSync(directory).filter((name) => name.endsWith(ending)).sort().map((name) => path.join(directory, name));

const validators = new Map();
for (const file of ['config', 'cost'].flatMap((name) => filesOf(path.join(root, name), '.schema.json'))) {
  const schema = json(file);
  const name = schema.properties.schema?.const ?? path.basename(file);
  validators.set(name, formats(new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true })).compile(schema));
}
// The published text of the standard's schema, which its licence keeps out of this repository.
const sarif = json('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
validators.set('sarif', formats(new Ajv04({ allErrors: true, strict: false, unicodeRegExp: false })).compile(sarif));

const documents = [
  ...filesOf(folder, '.json').map((file) => ({ file, value: json(file) })).map((it) => ({ ...it, schema: it.value.schema })),
  ...filesOf(folder, '.sarif').map((file) => ({ file, value: json(file), schema: 'sarif' })),
  ...filesOf(path.join(root, 'config'), '.yaml').map((file) =>
    ({ file, value: yaml.parse(fs.readFileSync(file, 'utf8')), schema: 'blueprint.schema.json' })),
];
const complaints = documents.flatMap(({ file, value, schema }) => {
  const validate = validators.get(schema);
  if (!validate) {
    return [`${file}: no schema is named ${schema}`];
  }
  return validate(value) ? [] : validate.errors.map((error) => `${file}${error.instancePath}: ${error.message}`);
});
const seen = new Set(documents.map((it) => it.schema));
[...validators.keys()].filter((name) => !seen.has(name)).forEach((name) => complaints.push(`no document of ${name} was validated`));

complaints.forEach((line) => console.error(line));
console.log(`${documents.length} documents of ${seen.size} schemas validated, ${complaints.length} complaints`);
process.exit(complaints.length > 0 ? 1 : 0);
