// usage: faults.cjs TOOLS FOLDER FILE [--write]
// TOOLS are validator, or validator,nag.
// FOLDER holds one folder of templates for each fault, as the tests write them: the file "changed" names what differs
// from the folder clean-<blueprint>. FILE holds what is new to CDK's validator and to cdk-nag in each.
const fs = require('fs');
const path = require('path');
const Module = require('module');

const [tools, folder, file, write] = process.argv.slice(2);
const library = path.dirname(require.resolve('aws-cdk-lib/package.json'));
const validator = Module.createRequire(path.join(library, 'core/lib/validation/'))('@aws/cloudformation-validate');
const IGNORED = [
  // What CDK's own use of the validator leaves out.
  'W3005', 'W1020', 'E1018', 'F3004', 'W9002', 'W9013', 'E2001',
  // Acknowledged by the platform: its address plan names zones.
  'W3010'];
// Its documentation promises the same findings from both engines; CDK takes the other, which is several times slower.
const engine = new validator.CelEngine();
const plain = (text) => text.replace(/(?<=[A-Za-z0-9])[0-9A-F]{8}\b/g, '');

function validated(template) {
  const report = engine.validateStandard(new validator.TemplateFile(template), {
    pseudoParameterOverrides: { region: 'us-west-2' },
    exclude: { ids: IGNORED, services: [{ ruleId: 'W3697', service: 'AWS::AutoScaling' }] },
    severityLevel: 'WARN',
  });
  return report.diagnostics.map((found) => `${found.ruleId} at ${place(template, found.entity)}: ${found.message}`);
}

function place(template, entity) {
  const stack = path.basename(template, '.template.json');
  return entity && entity.logicalId ? `${stack}/${entity.logicalId}` : stack;
}

function nagged(template) {
  const { App, Aspects, DefaultStackSynthesizer, Stack } = require('aws-cdk-lib');
  const { CfnInclude } = require('aws-cdk-lib/cloudformation-include');
  const { AwsSolutionsChecks } = require('cdk-nag');
  const found = [];
  const logger = {
    onCompliance() {},
    onNotApplicable() {},
    onError() {},
    onSuppressed() {},
    onSuppressedError() {},
    onNonCompliance: (rule) => found.push(
      `${rule.ruleId}${rule.findingId ? `[${rule.findingId}]` : ''} at ${place(template, { logicalId: rule.resource.logicalId ? Stack.of(rule.resource).resolve(rule.resource.logicalId) : '' })}`),
  };
  const app = new App({ analyticsReporting: false, treeMetadata: false });
  const stack = new Stack(app, path.basename(template, '.template.json'), {
    env: { region: 'us-west-2' },
    synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
  });
  new CfnInclude(stack, 'Included', { templateFile: template });
  Aspects.of(app).add(new AwsSolutionsChecks({ reports: false, additionalLoggers: [logger] }));
  app.synth();
  return found;
}

function asked(tool, template) {
  try {
    return tool(template).map(plain);
  } catch (refused) {
    // CDK's include refuses a template with a reference to nothing; that is not cdk-nag's merit.
    if (tool === nagged) return [];
    throw refused;
  }
}

const clean = new Map();
function before(blueprint, template, tool) {
  const key = `${blueprint}/${template}/${tool.name}`;
  if (!clean.has(key)) {
    clean.set(key, new Set(tool(path.join(folder, `clean-${blueprint}`, template)).map(plain)));
  }
  return clean.get(key);
}

function opinion(name) {
  const [blueprint, ...changed] = fs.readFileSync(path.join(folder, name, 'changed'), 'utf8').trim().split('\n');
  const templates = changed.filter((one) => one.endsWith('.template.json'));
  const said = (tool) => templates.flatMap((template) => {
    const known = before(blueprint, template, tool);
    return [...new Set(asked(tool, path.join(folder, name, template)))].filter((line) => !known.has(line));
  }).sort();
  const all = { validator: validated, nag: nagged };
  return Object.fromEntries(tools.split(',').map((name) => [name, said(all[name])]));
}

process.env.CDK_VALIDATION = 'false';
const measured = {};
for (const name of fs.readdirSync(folder).sort()) {
  if (fs.existsSync(path.join(folder, name, 'changed')) && !name.startsWith('clean-')) {
    measured[name] = opinion(name);
  }
}
const text = JSON.stringify(measured, null, 1) + '\n';
if (write === '--write') {
  fs.writeFileSync(file, text);
}
const same = fs.readFileSync(file, 'utf8') === text;
console.log(`${file}: ${Object.keys(measured).length} asked, ${same ? 'as committed' : 'differs from what is committed'}`);
process.exit(same ? 0 : 1);
