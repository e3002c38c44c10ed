// Stands in for mongosh: node mongosh.js DATABASE FILE... runs the files on a database that DATABASE describes (JSON:
// what commands answer or throw, and who exists), and prints what they print and every command that changes something.
const { readFileSync } = require('fs');
const vm = require('vm');
const [description, ...files] = process.argv.slice(2);
const { answers = {}, users = {}, localhostException = false } = JSON.parse(description);

const refuse = (codeName) => {
  throw Object.assign(new Error(codeName), { codeName });
};
let loggedIn = false;
const database = (name) => ({
  getSiblingDB: database,
  adminCommand(command) {
    const [verb] = Object.keys(command);
    const answer = answers[verb] ?? {};
    if (verb !== 'hello' && verb !== 'replSetGetStatus') console.log('command ' + JSON.stringify(command));
    return answer.codeName ? refuse(answer.codeName) : answer;
  },
  serverStatus: () => answers.serverStatus,
  auth(user, password) {
    if (users[name + '.' + user] !== password) refuse('AuthenticationFailed');
    loggedIn = true;
    console.log('login ' + name + '.' + user);
  },
  getUser: (user) => (name + '.' + user in users ? { user } : null),
  createUser(user) {
    if (!loggedIn && !(localhostException && Object.keys(users).length === 0)) refuse('Unauthorized');
    users[name + '.' + user.user] = user.pwd;
    console.log('create ' + name + '.' + user.user + ' ' + JSON.stringify(user.roles));
  },
  updateUser(user, { pwd, roles }) {
    users[name + '.' + user] = pwd;
    console.log('update ' + name + '.' + user + ' ' + JSON.stringify(roles));
  },
});
const context = vm.createContext({ db: database('admin'), print: console.log, process, require });
for (const file of files) vm.runInContext(readFileSync(file, 'utf8'), context, file);
