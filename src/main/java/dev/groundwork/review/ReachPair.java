package dev.groundwork.review;

/** One pair of places between which a path was tried: host and subnet at each end, by logical id, with the zone where known. */
public record ReachPair(Place from, Place to, ReachVerdict verdict, String because) {

    /** A host in a subnet; both are empty for the internet. */
    public record Place(String host, String subnet, String zone) {

        static Place of(End end) {
            return end instanceof End.At at
                    ? new Place(at.host().name(), at.place(), at.zone())
                    : new Place("", "", "");
        }

        /** Zone, else subnet, else host: the shortest that tells two places apart. */
        String label() {
            return !zone.isEmpty() ? zone : !subnet.isEmpty() ? subnet : host;
        }
    }
}
