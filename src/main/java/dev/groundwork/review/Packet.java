package dev.groundwork.review;

/** A packet: where from and where to, and the ports it may go to, all of which every rule treats alike; or the answer to one. */
record Packet(int protocol, int port, int lastPort, Where from, Where to, boolean isAnswer) {

    static Packet call(Traffic single, Where from, Where to) {
        return new Packet(single.protocol(), single.from(), single.to(), from, to, false);
    }

    /** The answer goes to the port that the caller happened to choose, or is the reply to an echo request. */
    Packet answer(Ports callers) {
        return switch (protocol) {
            case Traffic.ICMP -> new Packet(protocol, 0, 0, to, from, true);
            case Traffic.ICMP_SIX -> new Packet(protocol, Traffic.ECHO_SIX + 1, Traffic.ECHO_SIX + 1, to, from, true);
            default -> new Packet(protocol, callers.from(), callers.to(), to, from, true);
        };
    }

    /** As a NAT gateway hands it on, with another address at one end. */
    Packet from(Where other) {
        return new Packet(protocol, port, lastPort, other, to, isAnswer);
    }

    Packet to(Where other) {
        return new Packet(protocol, port, lastPort, from, other, isAnswer);
    }

    @Override
    public String toString() {
        var traffic = new Traffic(
                protocol,
                Traffic.hasPorts(protocol) || Traffic.isMessage(protocol) ? port : 0,
                Traffic.hasPorts(protocol) || Traffic.isMessage(protocol) ? lastPort : 0);
        return (isAnswer ? "the answer, " : "") + traffic + " from " + from + " to " + to;
    }
}
