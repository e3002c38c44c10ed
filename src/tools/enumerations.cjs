// Holds what the blueprint accepts and what the review believes against lists that others keep: AWS's SDK, cfn-lint's regional
// data, and the CDK's list of Kafka versions. Run where they are installed:
//   node enumerations.cjs ROOT CFNLINT TEMPLATE...
// No such list names MSK's broker types; theirs stand in src/main/resources/dev/groundwork/config/README.md.
const fs = require('fs');
const path = require('path');
const { createRequire } = require('module');
const { spawnSync } = require('child_process');

const here = createRequire(path.join(process.cwd(), 'x'));
const [root, cfnlint, ...templates] = process.argv.slice(2);
const data = path.join(root, 'src/main/resources/dev/groundwork/config');
const json = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));
const rows = (file) => fs.readFileSync(path.join(data, file), 'utf8').trim().split('\n').slice(1).map((line) => line.split(','));
const resources = templates.flatMap((file) => Object.values(json(file).Resources));
const written = (type, property) => resources.filter((it) => it.Type === type && property in it.Properties).map((it) => it.Properties[property]);

const complaints = [];
let count = 0;
function hold(what, ours, theirs) {
  const list = new Set(theirs);
  const missing = [...new Set(ours)].filter((one) => !list.has(one));
  count += new Set(ours).size;
  missing.forEach((one) => complaints.push(`${what}: ${one} is in no list of theirs`));
  if (ours.length === 0 || list.size === 0) {
    complaints.push(`${what}: expected values on both sides, got ${ours.length} of ours and ${list.size} of theirs`);
  }
}

// EC2 and EKS: the SDK.
const { _InstanceType } = here('@aws-sdk/client-ec2');
const { AMITypes } = here('@aws-sdk/client-eks');
const { EnhancedMonitoring } = here('@aws-sdk/client-kafka');
hold('instance types', rows('instance-types.csv').map(([type]) => type), Object.values(_InstanceType));
hold('AMI types', written('AWS::EKS::Nodegroup', 'AmiType'), Object.values(AMITypes));
const blueprint = json(path.join(root, 'config/blueprint.schema.json'));
hold('monitoring', find(blueprint, 'monitoring').enum.map((word) => word.toUpperCase().replace(/-/g, '_')), Object.values(EnhancedMonitoring));

// RDS for PostgreSQL: cfn-lint, region by region.
const rds = path.join(cfnlint, 'data/schemas/extensions/aws_rds_dbinstance');
const classes = json(path.join(rds, 'dbinstanceclass_enum.json'));
const of = (rules, key) => rules.filter((rule) => rule.if.properties.Engine.const === 'postgres').flatMap((rule) => rule.then.properties[key]?.enum ?? []);
const families = rows('managed-families.csv').filter(([family]) => family.startsWith('db.'));
for (const region of new Set(families.flatMap(([, , regions]) => regions.split('|')))) {
  const sold = families.filter(([, , regions]) => regions.split('|').includes(region));
  hold(`classes of RDS in ${region}`, sold.flatMap(([family, sizes]) => sizes.split('|').map((size) => `${family}.${size}`)), of(classes[region].allOf, 'DBInstanceClass'));
}
const engines = of(json(path.join(rds, 'engine_version.json')).allOf, 'EngineVersion').map(String);
const { minimum, maximum } = find(blueprint.properties.database, 'version');
const majors = Array.from({ length: maximum - minimum + 1 }, (_, i) => String(minimum + i));
hold('versions of PostgreSQL', [...majors, ...written('AWS::RDS::DBInstance', 'EngineVersion')], engines);
hold('families of parameter groups', written('AWS::RDS::DBParameterGroup', 'Family'), engines.map((version) => `postgres${version.split('.')[0]}`));

// Kafka: the CDK's construct library for MSK. What ended before 2025 is left out of our list, as MSK makes no such cluster.
const declared = fs.readFileSync(here.resolve('@aws-cdk/aws-msk-alpha/lib/cluster-version.d.ts'), 'utf8');
const kafka = [...declared.matchAll(/static readonly V(\w+): KafkaVersion/g)]
  .map(([, name]) => name.toLowerCase().replace('_tiered', '-tiered').replace(/_/g, '.'));
hold('versions of Kafka', written('AWS::MSK::Cluster', 'KafkaVersion'), kafka);
const current = kafka.filter((version) => version >= '3.4');
const invented = ['3.10.x', '3.9.1', '3.4.x', '9.1.x.kraft'];
const judged = review([...current, ...invented].map((version) => ['AWS::MSK::Cluster', { KafkaVersion: version }]), 'KAFKA-3');
hold('versions of Kafka that the review refuses', judged, invented);
hold('invented versions of Kafka', invented, judged);

/** Which of some resources a rule of ours certainly refuses, by the first value of their properties. */
function review(list, rule) {
  const file = path.resolve('enumerated.json');
  const named = list.map(([Type, Properties], i) => [`R${i}`, { Type, Properties }]);
  fs.writeFileSync(file, JSON.stringify({ Resources: Object.fromEntries(named) }));
  const run = spawnSync(path.join(root, 'groundwork'), ['review', '--assembly', file, '--region', 'us-west-2', '--format', 'json'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return JSON.parse(run.stdout).findings.filter((it) => it.rule === rule && !it.open)
    .map((it) => Object.values(list[Number(it.resource.slice(1))][1])[0]);
}

function find(schema, name) {
  const own = schema.properties?.[name];
  return own ?? Object.values(schema.properties ?? {}).map((child) => find(child, name)).find((it) => it);
}

complaints.forEach((line) => console.error(line));
console.log(`${count} names of types and versions looked up, ${complaints.length} complaints`);
process.exit(complaints.length > 0 ? 1 : 0);
