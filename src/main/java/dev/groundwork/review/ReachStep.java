package dev.groundwork.review;

/** One step of an explanation: the resource that decides, and the sentence; both names are empty for what AWS itself makes. */
public record ReachStep(String stack, String logicalId, String sentence) {

    /** Stack and logical id, as messages name a resource; empty for what AWS makes. */
    public String resource() {
        return logicalId.isEmpty() ? "" : stack + "/" + logicalId;
    }

    @Override
    public String toString() {
        return logicalId.isEmpty() ? sentence : resource() + ": " + sentence;
    }
}
