package dev.groundwork.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of an EC2 instance type. Attachments are disks beside the first network interface and the instance store;
 * shared, every further interface takes one of them.
 */
public record InstanceFacts(
        String type,
        int vcpu,
        int memoryMib,
        List<String> architectures,
        String hypervisor,
        int interfaces,
        int addressesPerInterface,
        int attachments,
        boolean attachmentsShared) {

    private static final CsvTable TABLE = CsvTable.read("instance-types.csv");

    public InstanceFacts {
        architectures = List.copyOf(architectures);
    }

    public static Optional<InstanceFacts> of(String type) {
        return TABLE.row(type).map(InstanceFacts::of);
    }

    /** Of a type that a checked blueprint names, which is one of the table. */
    public static InstanceFacts known(String type) {
        return of(type).orElseThrow(() ->
                new IllegalArgumentException("instance-types.csv: expected an EC2 type, got '" + type + "'"));
    }

    private static InstanceFacts of(CsvTable.Row row) {
        return new InstanceFacts(
                row.text("type"),
                row.number("vcpu"),
                row.number("memory_mib"),
                row.words("architectures"),
                row.text("hypervisor"),
                row.number("max_network_interfaces"),
                row.number("ipv4_per_interface"),
                row.number("max_ebs_attachments"),
                row.text("ebs_attachment_limit_type").equals("shared"));
    }

    static Stream<InstanceFacts> all() {
        return TABLE.rows().map(InstanceFacts::of);
    }

    public boolean isArm() {
        return architectures.contains("arm64");
    }

    /** Whether its interfaces can be given prefixes of addresses; bare metal can, and has no hypervisor to name. */
    public boolean takesPrefixes() {
        return !hypervisor.equals("xen");
    }

    boolean runsLinux() {
        return isArm() || architectures.contains("x86_64");
    }
}
