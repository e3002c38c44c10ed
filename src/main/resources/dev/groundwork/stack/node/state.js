// Prints what this member is, in one word. Needs no login.
(() => {
  const hello = db.adminCommand({ hello: 1 });
  if (!hello.setName) print('UNINITIATED');
  else if (hello.isWritablePrimary) print('PRIMARY');
  else if (hello.secondary) print('SECONDARY');
  else print('CATCHING_UP');
})();
