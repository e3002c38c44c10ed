// Writes the table of properties whose change replaces a resource, from the published CloudFormation schemas:
//   npm install @aws-cdk/aws-service-spec@0.1.216 && node replacements.cjs > replacements.txt
// A line is a type and pointers into its properties: * stands for any member of a list or map,
// ~ before a pointer for a change that replaces in some cases only.
const { loadAwsServiceSpecSync } = require('@aws-cdk/aws-service-spec');

const spec = loadAwsServiceSpecSync();
const version = require('@aws-cdk/aws-service-spec/package.json').version;

function below(type, path, seen) {
  if (type.type === 'array' || type.type === 'map') {
    return below(type.element, path + '/*', seen);
  }
  if (type.type === 'union') {
    return type.types.flatMap((one) => below(one, path, seen));
  }
  if (type.type !== 'ref' || seen.includes(type.reference.$ref)) {
    return [];
  }
  return pointers(spec.get('typeDefinition', type.reference.$ref).properties, path, [...seen, type.reference.$ref]);
}

function pointers(properties, path, seen) {
  return Object.entries(properties).flatMap(([name, property]) => {
    const here = `${path}/${name}`;
    const mark = { yes: '', maybe: '~' }[property.causesReplacement];
    const inside = property.causesReplacement === 'yes' ? [] : below(property.type, here, seen);
    return mark === undefined ? inside : [mark + here, ...inside];
  });
}

const lines = spec.all('resource')
  .map((type) => [type.cloudFormationType, ...new Set(pointers(type.properties, '', []))])
  .filter((line) => line.length > 1)
  .map(([type, ...found]) => [type, ...found.sort()].join(' '))
  .sort();

console.log(`# @aws-cdk/aws-service-spec ${version}; made by src/tools/replacements.cjs`);
console.log(lines.join('\n'));
