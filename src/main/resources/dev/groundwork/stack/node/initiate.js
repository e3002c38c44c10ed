// Makes the replica set SET of MEMBERS. mongod itself refuses while one of them is away or belongs to a set already.
(() => {
  const hosts = process.env.MEMBERS.split(' ');
  const members = hosts.map((host, number) => ({ _id: number, host: host + ':27017' }));
  try {
    db.adminCommand({ replSetInitiate: { _id: process.env.SET, members } });
    print('initiated');
  } catch (error) {
    if (error.codeName !== 'AlreadyInitialized') throw error;
    print('initiated before');
  }
})();
