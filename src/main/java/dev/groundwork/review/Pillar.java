package dev.groundwork.review;

/** The pillar of AWS's Well-Architected Framework to which a rule or a fact belongs. */
public enum Pillar {
    OPERATIONAL_EXCELLENCE("operational excellence"),
    SECURITY("security"),
    RELIABILITY("reliability"),
    PERFORMANCE("performance efficiency"),
    COST("cost optimization"),
    SUSTAINABILITY("sustainability");

    private final String words;

    Pillar(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
