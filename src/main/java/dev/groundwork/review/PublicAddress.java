package dev.groundwork.review;

import java.util.function.Function;

/** Whether a network interface has an address on the internet, and why. */
record PublicAddress(Function<SubnetNode, Match> in, String why) {

    static PublicAddress fixed(Match has, String why) {
        return new PublicAddress(subnet -> has, why);
    }

    static PublicAddress bySubnet() {
        return new PublicAddress(SubnetNode::givesPublicAddresses, "as its subnet says (MapPublicIpOnLaunch)");
    }

    /** It may have another one beside. */
    PublicAddress orPerhaps(String because) {
        return new PublicAddress(subnet -> in.apply(subnet).or(Match.MAYBE), because);
    }
}
