// The comparison: what src/bench/blueprint.yaml becomes, written by hand as a CDK app for this one platform.
'use strict';

const { App } = require('aws-cdk-lib');
const { Network } = require('./network');
const { Cluster } = require('./cluster');
const { Database } = require('./database');

const app = new App({
  analyticsReporting: false,
  postCliContext: { ...require('./feature-flags.json'), '@aws-cdk/core:appMode': 'inmemory' },
});
const network = new Network(app);
new Cluster(app, network);
new Database(app, network);
app.synth();
