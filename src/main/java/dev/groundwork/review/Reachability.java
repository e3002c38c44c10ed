package dev.groundwork.review;

import dev.groundwork.assembly.CloudAssembly;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Who can reach whom, by the templates of an assembly. */
public final class Reachability {

    private final Parties parties;
    private final Runs runs;
    private final Trials trials;
    private final Samples samples;

    private Reachability(CloudAssembly assembly) {
        var fabric = Fabric.of(assembly);
        var cuts = new Cuts(fabric.subnets());
        this.parties = new Parties(fabric, assembly);
        this.runs = new Runs(cuts);
        this.trials = new Trials(fabric.vpcs(), cuts);
        this.samples = new Samples(cuts);
    }

    public static Reachability of(CloudAssembly assembly) {
        return new Reachability(assembly);
    }

    /** The roles, the internet first, tiers of subnets last. */
    public List<ReachRole> roles() {
        return parties.all().stream().map(Party::role).toList();
    }

    /** A role by its name, or by the logical id of a workload, security group or subnet, also as Stack/LogicalId. */
    public Optional<ReachRole> role(String name) {
        return parties.named(name).map(Party::role);
    }

    /** Whether traffic gets from one role to another, and why. */
    public ReachAnswer ask(String from, String to, Traffic traffic) {
        return new Question(party(from), party(to), traffic, runs, trials).answer();
    }

    /** Everything that gets through, or may, between roles that are not tiers; what is not listed does not. */
    public List<Opening> openings() {
        return new Matrix(parties.judged(), runs, trials, samples).openings();
    }

    /** What gets through, held against what was declared. */
    public FlowReview against(List<Flow> flows) {
        return new Judgement(this, flows).review();
    }

    private Party party(String name) {
        return parties.named(name)
                .orElseThrow(() ->
                        new IllegalArgumentException("role: expected one of " + names() + ", got '" + name + "'"));
    }

    private List<String> names() {
        var names = new LinkedHashSet<String>();
        parties.all().forEach(party -> names.add(party.name()));
        return new ArrayList<>(names);
    }
}
