// mongod reads its certificate files again; open connections stay.
db.adminCommand({ rotateCertificates: 1 });
