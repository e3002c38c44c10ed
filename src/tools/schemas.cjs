// Writes the schemas of the resource types named on standard input, a line each, from the published CloudFormation schemas:
//   npm install @aws-cdk/aws-service-spec@0.1.216 && node schemas.cjs < types > schemas.json
// A type has properties, attributes and what its Ref names; a property has a shape and says whether it is required.
const fs = require('fs');
const { loadAwsServiceSpecSync } = require('@aws-cdk/aws-service-spec');

const spec = loadAwsServiceSpecSync();
const definitions = {};

function shape(type) {
  switch (type.type) {
    case 'array': return { list: shape(type.element) };
    case 'map': return { map: shape(type.element) };
    case 'union': return { any: type.types.map(shape) };
    case 'tag': return 'object';
    case 'json': return 'any';
    case 'ref': return { of: define(type.reference.$ref) };
    default: return type.type;
  }
}

function define(id) {
  if (!(id in definitions)) {
    definitions[id] = null; // a definition may hold itself
    definitions[id] = properties(spec.get('typeDefinition', id));
  }
  return id;
}

function properties(holder) {
  return Object.fromEntries(Object.entries(holder.properties)
    .map(([name, property]) => [name, { is: shape(property.type), ...(property.required ? { required: true } : {}),
      ...(property.causesReplacement ? { replaces: property.causesReplacement } : {}) }])
    .sort(([one], [other]) => (one < other ? -1 : 1)));
}

const types = fs.readFileSync(0, 'utf8').split('\n').filter((line) => line !== '').sort();
const resources = Object.fromEntries(types.map((name) => {
  const type = spec.lookup('resource', 'cloudFormationType', 'equals', name).only();
  return [name, {
    properties: properties(type),
    attributes: Object.keys(type.attributes).sort(),
    identifier: type.primaryIdentifier ?? [],
  }];
}));
console.log(JSON.stringify({ from: `@aws-cdk/aws-service-spec ${require('@aws-cdk/aws-service-spec/package.json').version}`, resources, definitions }, null, 1));
