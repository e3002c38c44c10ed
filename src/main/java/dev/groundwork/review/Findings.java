package dev.groundwork.review;

import dev.groundwork.assembly.CloudAssembly;
import dev.groundwork.assembly.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Gathers what the rules, CDK's validators and others found, each thing once, and holds it against acknowledgements. */
final class Findings {

    /**
     * Rules of others that say what one of ours says, by the texts of cdk-nag 2.37.55 (SNS2: of older ones): ours is kept, since it explains itself.
     * Where ours finds nothing, as with port 443 open to all (EC23), theirs stays.
     */
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("AwsSolutions-RDS2", "ENC-2"),
            Map.entry("AwsSolutions-RDS3", "DATA-5"),
            Map.entry("AwsSolutions-RDS10", "STATE-2"),
            Map.entry("AwsSolutions-RDS13", "STATE-5"),
            Map.entry("AwsSolutions-EC23", "EXPO-1"),
            Map.entry("AwsSolutions-EC26", "ENC-1"),
            Map.entry("AwsSolutions-VPC7", "OPS-1"),
            Map.entry("AwsSolutions-EKS1", "EXPO-4"),
            Map.entry("AwsSolutions-EKS2", "OPS-2"),
            Map.entry("AwsSolutions-MSK2", "ENC-4"),
            Map.entry("AwsSolutions-MSK6", "OPS-3"),
            Map.entry("AwsSolutions-KMS5", "ENC-7"),
            Map.entry("AwsSolutions-SNS2", "ENC-5"));

    private Findings() {}

    static List<Finding> of(Evidence evidence, List<Finding> elsewhere, List<Acknowledgement> acknowledgements) {
        var all = Stream.of(
                        judged(evidence),
                        unread(evidence.assembly()),
                        evidence.assembly().violations().stream().map(Findings::of),
                        elsewhere.stream())
                .flatMap(found -> found)
                .toList();
        var merged = acknowledged(once(all), acknowledgements);
        var unused = acknowledgements.stream()
                .filter(word -> merged.stream().noneMatch(word::covers))
                .map(Findings::unused);
        return Stream.concat(merged.stream(), unused).sorted(Finding.ORDER).toList();
    }

    /** A finding of CDK's validators, in our words. */
    static Finding of(Violation violation) {
        return new Finding(
                violation.rule(),
                violation.plugin(),
                severity(violation.severity()),
                Pillar.OPERATIONAL_EXCELLENCE,
                Place.of(violation.place()),
                new Advice(violation.message(), "", violation.suggestedFix()),
                violation.place().property(),
                false,
                violation.acknowledgement());
    }

    private static Stream<Finding> judged(Evidence evidence) {
        return RuleBook.rules().stream()
                .flatMap(rule -> rule.check().judge(evidence).stream()
                        .filter(judgement -> isReported(judgement.answer()))
                        .map(judgement -> Finding.of(rule, judgement.place(), judgement.answer())));
    }

    private static boolean isReported(Answer answer) {
        return answer.kind() == Answer.Kind.VIOLATED || answer.kind() == Answer.Kind.UNKNOWN;
    }

    private static Stream<Finding> unread(CloudAssembly assembly) {
        return assembly.gaps().stream()
                .map(gap -> Finding.of(
                        InputRules.UNREAD, Place.of(gap.stack()), Answer.unknown(gap.pointer() + ": " + gap.what())));
    }

    private static Finding unused(Acknowledgement word) {
        return Finding.of(
                InputRules.UNUSED,
                Place.none(),
                Answer.violated(word.rule() + " at " + word.resource() + " matches nothing"));
    }

    /** Ours come first, so that what others say as well is dropped; an acknowledgement of theirs is kept. */
    private static List<Finding> once(List<Finding> all) {
        var kept = new LinkedHashMap<List<String>, Finding>();
        for (var finding : all) {
            kept.merge(key(finding), finding, Findings::merged);
        }
        return new ArrayList<>(kept.values());
    }

    private static Finding merged(Finding first, Finding again) {
        return first.acknowledged().isPresent()
                ? first
                : again.acknowledged().map(first::acknowledgedBecause).orElse(first);
    }

    private static List<String> key(Finding finding) {
        var rule = SAME.getOrDefault(finding.rule(), finding.rule());
        boolean shared = SAME.containsValue(rule);
        var place = finding.place().name().isEmpty()
                ? finding.place().constructPath()
                : finding.place().name();
        return List.of(rule, place, shared ? "" : finding.detail());
    }

    private static List<Finding> acknowledged(Collection<Finding> findings, List<Acknowledgement> words) {
        return findings.stream()
                .map(finding ->
                        reason(finding, words).map(finding::acknowledgedBecause).orElse(finding))
                .toList();
    }

    private static Optional<String> reason(Finding finding, List<Acknowledgement> words) {
        return words.stream()
                .filter(word -> word.covers(finding))
                .map(Acknowledgement::reason)
                .findFirst();
    }

    private static Severity severity(String theirs) {
        return switch (theirs.toLowerCase(Locale.ROOT)) {
            case "fatal", "error", "critical", "high" -> Severity.ERROR;
            case "info", "informational", "note", "low" -> Severity.NOTE;
            default -> Severity.WARNING;
        };
    }
}
