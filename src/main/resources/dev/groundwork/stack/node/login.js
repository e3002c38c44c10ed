// Logs in as the user whose secret is in the file that GROUNDWORK_USER names; as nobody where it names none.
(() => {
  const file = process.env.GROUNDWORK_USER;
  if (file) {
    const { username, password, database } = JSON.parse(require('fs').readFileSync(file, 'utf8'));
    db.getSiblingDB(database).auth(username, password);
  }
})();
