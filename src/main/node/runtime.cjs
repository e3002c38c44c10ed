// One Node process runs the CDK instead of jsii's usual two: the first of those only copies, for each of some thousand
// calls, from Java's pipes to the second and back. Started as: node --preserve-symlinks runtime.cjs FOLDER, where FOLDER
// holds lib/program.js of the very jsii-runtime library that Java speaks through.
'use strict';
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { Writable } = require('node:stream');

// Calls are answered on standard output, so what the CDK prints goes to standard error, wrapped in the way that Java unwraps.
function wrapped(name) {
  return new Writable({
    write(chunk, encoding, done) {
      const line = Buffer.from(JSON.stringify({ [name]: Buffer.from(chunk, encoding).toString('base64') }) + '\n');
      for (let sent = 0; sent < line.length; ) sent += fs.writeSync(2, line, sent);
      done();
    },
  });
}
for (const name of ['stdout', 'stderr']) Object.defineProperty(process, name, { value: wrapped(name) });

// The program speaks through descriptor 3, a socket that only a Node parent makes; here its two directions are Java's pipes.
const program = path.resolve(process.argv[2], 'lib', 'program.js');
const original = fs.readFileSync(program, 'utf8');
const source = original.replace('readFD:3,writeFD:3', 'readFD:0,writeFD:1');
if (source === original) throw new Error(`${program}: expected readFD:3,writeFD:3, got another version of jsii-runtime`);
const main = new Module(program, null);
main.filename = program;
main.paths = Module._nodeModulePaths(path.dirname(program));
process.mainModule = main;
main._compile(source, program);
