package dev.groundwork.review;

/** Somebody's word that a finding is meant: of which rule, where (a stack, stack/logical id or construct path), why. */
public record Acknowledgement(String rule, String resource, String reason) {

    boolean covers(Finding finding) {
        return rule.equals(finding.rule()) && finding.place().isMeantBy(resource);
    }
}
