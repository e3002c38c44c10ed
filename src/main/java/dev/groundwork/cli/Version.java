package dev.groundwork.cli;

import picocli.CommandLine.IVersionProvider;

/** The program's version, as the build wrote it into the jar, and the Java that runs it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "groundwork " + (version == null ? "(not packaged)" : version), "java ${java.version} (${java.vendor})"
        };
    }
}
