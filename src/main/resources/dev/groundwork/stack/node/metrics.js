// Prints the member's figures as the metric data that CloudWatch takes.
(() => {
  const figure = (MetricName, Value, Unit) =>
    ({ MetricName, Dimensions: [{ Name: 'Member', Value: process.env.NAME }], Value, Unit });
  const { members } = db.adminCommand({ replSetGetStatus: 1 });
  const self = members.find((member) => member.self);
  const newest = Math.max(...members.map((member) => Number(member.optimeDate || 0)));
  const serving = self.state === 1 || self.state === 2;
  const led = members.some((member) => member.state === 1);
  print(JSON.stringify([
    figure('Healthy', serving && led ? 1 : 0, 'Count'),
    figure('State', self.state, 'None'),
    figure('ReplicationLag', (newest - Number(self.optimeDate || 0)) / 1000, 'Seconds'),
    figure('Connections', Number(db.serverStatus().connections.current), 'Count'),
    figure('CertificateDays', Number(process.env.CERTIFICATE_DAYS), 'Count'),
  ]));
})();
