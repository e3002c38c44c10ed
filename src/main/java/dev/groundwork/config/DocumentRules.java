package dev.groundwork.config;

/** The MongoDB replica set can count a majority and fetch its packages. */
final class DocumentRules {

    private DocumentRules() {}

    static void check(Sense sense) {
        sense.blueprint().document().ifPresent(document -> {
            WorkloadRules.check(sense, "document", document, InstanceMarket.EC2);
            if (document.members() % 2 == 0) {
                sense.refuse(
                        "document.members",
                        "expected an odd number, so that a majority can be counted, got '" + document.members() + "'");
            }
            var network = sense.blueprint().networks().get(document.network());
            if (network != null && network.nat() == NatMode.NONE) {
                sense.refuse(
                        "networks." + document.network() + ".nat",
                        "expected single or per-zone, got 'none': document lives here, and MongoDB's packages are not in"
                                + " Amazon's mirrors in S3");
            }
        });
    }
}
