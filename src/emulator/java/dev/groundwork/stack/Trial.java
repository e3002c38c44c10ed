package dev.groundwork.stack;

import java.io.IOException;

/** An emulator that the CDK CLI has been bootstrapped in, and a way to ask what it holds. */
record Trial(Emulator emulator, CdkCli cdk, Cloud cloud) implements AutoCloseable {

    static Trial start() throws IOException {
        var emulator = Emulator.start();
        var trial = new Trial(emulator, new CdkCli(emulator), new Cloud(emulator.endpoint()));
        try {
            trial.cdk.bootstrap().succeeded();
        } catch (IOException | RuntimeException e) {
            trial.close();
            throw e;
        }
        return trial;
    }

    @Override
    public void close() throws IOException {
        try (emulator) {
            cloud.close();
        }
    }
}
