// node src/bench/compare.js [ROUNDS]: what Groundwork takes, beside a JavaScript app with equal templates; without rounds,
// that is 0, only whether they are equal. README.md beside this says how it is measured.
'use strict';

const { execFileSync, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const ROOT = path.resolve(__dirname, '../..');
const TWIN = path.join(ROOT, 'target/twin');
const OURS = path.join(TWIN, 'ours');
const THEIRS = path.join(TWIN, 'theirs');
const BLUEPRINT = 'src/bench/blueprint.yaml';
const CDK = ['npx', '--yes', 'aws-cdk@2.1148.1', 'synth', '--quiet', '--no-notices'];
const rounds = Number(process.argv[2] ?? 7);
const validation = process.env.CDK_VALIDATION ?? 'true';

const environment = {
  ...process.env,
  CDK_DISABLE_CLI_TELEMETRY: 'true',
  CDK_VALIDATION: validation,
  JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '20',
};

// Wall and processor seconds of a command and all that it started. Bash alone tells both everywhere.
function time({ folder = ROOT, command, more = {} }) {
  const script = 'TIMEFORMAT="%R %U %S"; exec 3>&2; { time "$@" >"$OUTPUT" 2>&1; } 2>&3';
  const output = path.join(TWIN, 'output');
  const run = spawnSync('bash', ['-c', script, 'time', ...command], {
    cwd: folder,
    env: { ...environment, ...more, OUTPUT: output },
    encoding: 'utf8',
  });
  if (run.status !== 0) {
    console.error(`${command.join(' ')}\n${fs.readFileSync(output, 'utf8')}`);
    process.exit(1);
  }
  const [wall, user, system] = run.stderr.trim().split(/\s+/).slice(-3).map(Number);
  return { wall, processor: user + system };
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

// Each in turn, round after round, so that whatever else the machine does meets all of them alike.
function medians(jobs) {
  jobs.forEach(time);
  const taken = jobs.map(() => []);
  for (let round = 0; round < rounds; round++) {
    jobs.forEach((job, i) => taken[i].push(time(job)));
  }
  return taken.map((times) => ({
    wall: median(times.map((each) => each.wall)),
    processor: median(times.map((each) => each.processor)),
  }));
}

function line(what, { wall, processor }, than) {
  const ratio = (value, other) => `${value.toFixed(2).padStart(6)}${than ? ` (x ${(value / other).toFixed(2)})` : ''}`;
  console.log(`${what.padEnd(46)} ${ratio(wall, than?.wall)} ${ratio(processor, than?.processor)}`);
}

function install() {
  fs.mkdirSync(TWIN, { recursive: true });
  fs.cpSync(path.join(__dirname, 'twin'), TWIN, { recursive: true });
  if (!fs.existsSync(path.join(TWIN, 'node_modules/aws-cdk-lib'))) {
    execFileSync('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund', '--silent'], { cwd: TWIN, stdio: 'inherit' });
  }
}

const groundwork = (...command) => ({ command: [path.join(ROOT, 'groundwork'), ...command] });
const synthesis = (folder, output, ...more) => ({ folder, command: [...CDK, '--output', output, ...more] });

// How much longer a platform of several times as many segments takes; its stack is larger than CloudFormation lets it be.
function growth() {
  const blueprint = fs.readFileSync(path.join(__dirname, 'blueprint.yaml'), 'utf8');
  return [1, 4, 16].map((times) => {
    const more = Array.from({ length: 4 * (times - 1) }, (_, i) => `      more-${i + 1}: {}\n`).join('');
    const file = path.join(TWIN, `growth-${times}.yaml`);
    const prefix = 22 - Math.log2(times);
    const block = { 1: '10.100.32.0', 4: '10.100.48.0', 16: '10.100.64.0' }[times];
    fs.writeFileSync(
      file,
      blueprint.replace('10.100.32.0/22', `${block}/${prefix}`).replace('      continuity-2: {}\n', (last) => last + more),
    );
    return { times, file, output: path.join(TWIN, `growth-${times}`) };
  });
}

function compare() {
  const results = medians([
    synthesis(TWIN, THEIRS),
    synthesis(ROOT, OURS, '--context', `blueprint=${BLUEPRINT}`),
    { folder: TWIN, command: ['node', 'app.js'], more: { CDK_OUTDIR: THEIRS } },
    { ...groundwork('--blueprint', BLUEPRINT), more: { CDK_OUTDIR: OURS } },
    // Not how such an app is run, but what of a difference comes from a flag that our launcher gives to Node.
    { folder: TWIN, command: ['node', '--single-threaded-gc', 'app.js'], more: { CDK_OUTDIR: THEIRS } },
  ]);
  line('cdk synth, twin', results[0]);
  line('cdk synth, Groundwork', results[1], results[0]);
  line('bare synthesis, twin', results[2]);
  line('everything, Groundwork', results[3], results[2]);
  line("bare synthesis, twin, with our Node's flag", results[4]);
}

function quick() {
  const [plan, cost] = medians([
    groundwork('plan', '--blueprint', BLUEPRINT),
    groundwork('cost', '--assembly', OURS),
  ]);
  line('plan', plan);
  line('cost of an existing assembly', cost);
}

function grow() {
  const sizes = growth();
  const limitless = { CDK_VALIDATION: 'false', CDK_CONTEXT_JSON: '{"@aws-cdk/core:stackResourceLimit":0}' };
  const results = medians([
    ...sizes.map(({ file }) => groundwork('plan', '--blueprint', file)),
    ...sizes.map(({ file, output }) => ({ ...groundwork('synth', '--blueprint', file, '--output', output), more: limitless })),
  ]);
  sizes.forEach(({ times }, i) => line(`plan, ${4 * times + 1} segments`, results[i]));
  sizes.forEach(({ times }, i) => line(`synth without validator, ${4 * times + 1} segments`, results[sizes.length + i]));
}

// The validator writes a report wherever it runs; a comparison of one that did with one that did not would be none.
function equal() {
  [OURS, THEIRS].forEach((folder) => fs.rmSync(folder, { recursive: true, force: true }));
  [synthesis(TWIN, THEIRS), synthesis(ROOT, OURS, '--context', `blueprint=${BLUEPRINT}`)].forEach(time);
  const validated = [OURS, THEIRS].map((folder) => fs.existsSync(path.join(folder, 'validation-report.json')));
  const templates = spawnSync('node', [path.join(__dirname, 'equal.js'), OURS, THEIRS], { stdio: 'inherit' });
  console.log(`validated: Groundwork ${validated[0]}, twin ${validated[1]}`);
  if (templates.status !== 0 || validated[0] !== validated[1]) process.exit(1);
}

const load = () => os.loadavg().map((each) => each.toFixed(1)).join(' ');
install();
equal();
if (rounds > 0) {
  console.log(`${os.cpus().length} cores, load ${load()}, Node ${process.version}, ${rounds} rounds, validator ${validation}`);
  console.log(`${''.padEnd(46)} seconds: wall, processor`);
  compare();
  quick();
  grow();
  console.log(`load ${load()}`);
}
