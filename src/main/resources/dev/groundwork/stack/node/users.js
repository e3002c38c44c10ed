// Makes the database's users what their secrets say: creates who is missing, gives everybody else password and roles.
(() => {
  const { readdirSync, readFileSync } = require('fs');
  const roles = {
    admin: () => [{ role: 'root', db: 'admin' }],
    exporter: () => [{ role: 'clusterMonitor', db: 'admin' }, { role: 'read', db: 'local' }],
    backup: () => [{ role: 'backup', db: 'admin' }],
    application: (database) => [{ role: 'readWrite', db: database }],
  };
  const users = readdirSync(process.env.USERS_DIRECTORY)
    .map((file) => JSON.parse(readFileSync(process.env.USERS_DIRECTORY + '/' + file, 'utf8')));
  const grants = (user) => ({ pwd: user.password, roles: roles[user.kind](user.database) });

  const admin = users.find((user) => user.kind === 'admin');
  const logIn = () => db.getSiblingDB('admin').auth(admin.username, admin.password);
  try {
    logIn();
  } catch (error) {
    if (error.codeName !== 'AuthenticationFailed') throw error;
    // While there is no user at all, a connection from the machine itself may create the first one.
    db.getSiblingDB('admin').createUser({ user: admin.username, ...grants(admin) });
    logIn();
  }
  for (const user of users.filter((each) => each !== admin)) {
    const database = db.getSiblingDB(user.database);
    if (database.getUser(user.username)) database.updateUser(user.username, grants(user));
    else database.createUser({ user: user.username, ...grants(user) });
  }
  print(users.length + ' users');
})();
