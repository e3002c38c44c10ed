package dev.groundwork.review;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rules, topic by topic. */
public final class RuleBook {

    private static final List<Rule> RULES = Stream.of(
                    BriefRules.all(),
                    NetworkRules.all(),
                    NameRules.all(),
                    PacketRules.all(),
                    BelongingRules.all(),
                    AttachmentRules.all(),
                    WriterRules.all(),
                    FirewallRules.all(),
                    ExposureRules.all(),
                    EncryptionRules.all(),
                    LogRules.all(),
                    AccessRules.all(),
                    RoleRules.all(),
                    StatementRules.all(),
                    DenialRules.all(),
                    PodRules.all(),
                    MachineRules.all(),
                    NodeRules.all(),
                    ClusterRules.all(),
                    AddOnRules.all(),
                    StreamRules.all(),
                    BrokerRules.all(),
                    DatabaseRules.all(),
                    UpkeepRules.all(),
                    SecretRules.all(),
                    SettingRules.all(),
                    StateRules.all(),
                    SnapshotRules.all(),
                    SetRules.all(),
                    OperationRules.all(),
                    AlarmRules.all(),
                    AlarmShapeRules.all(),
                    WatchRules.all(),
                    DashboardRules.all(),
                    UnlikeRules.all(),
                    LifecycleRules.all(),
                    LimitRules.all(),
                    RangeRules.all(),
                    ReachRules.all(),
                    InputRules.all(),
                    ReferenceRules.all())
            .flatMap(Collection::stream)
            .toList();

    private RuleBook() {}

    public static List<Rule> rules() {
        return RULES;
    }

    /** The table of the documentation. */
    public static String markdown() {
        return RULES.stream()
                .map(RuleBook::row)
                .collect(Collectors.joining(
                        "\n",
                        "| rule | severity | pillar | what is asked | of | why |\n|---|---|---|---|---|---|\n",
                        "\n"));
    }

    private static String row(Rule rule) {
        return "| " + rule.id() + " | " + rule.severity().name().toLowerCase(Locale.ROOT) + " | "
                + rule.pillar().words() + " | this " + rule.advice().requirement() + " | "
                + rule.types().stream().map(RuleBook::shortened).collect(Collectors.joining(", ")) + " | "
                + rule.advice().why() + " |";
    }

    private static String shortened(String type) {
        return type.replaceFirst("^AWS::", "").replace("::", " ");
    }
}
