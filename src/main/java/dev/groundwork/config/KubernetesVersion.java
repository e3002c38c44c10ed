package dev.groundwork.config;

import java.time.LocalDate;
import java.util.List;

/** A minor version of Kubernetes that EKS offers, and the day on which its standard support ends there. */
public record KubernetesVersion(String minor, LocalDate endOfStandardSupport) {

    /**
     * From https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html, read on 2026-11-21. 1.37, which EKS has
     * since October 2026, is left out: no source said when its support ends.
     */
    static final List<KubernetesVersion> OFFERED = List.of(
            new KubernetesVersion("1.35", LocalDate.of(2027, 3, 27)),
            new KubernetesVersion("1.36", LocalDate.of(2027, 8, 2)));

    static KubernetesVersion parse(String text) {
        return OFFERED.stream()
                .filter(version -> version.minor.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected " + String.join(" | ", minors()) + ", got '" + text + "'"));
    }

    static List<String> minors() {
        return OFFERED.stream().map(KubernetesVersion::minor).toList();
    }

    @Override
    public String toString() {
        return minor;
    }
}
