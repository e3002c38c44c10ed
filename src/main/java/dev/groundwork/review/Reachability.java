package dev.groundwork.review;

import dev.groundwork.assembly.CloudAssembly;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who can reach whom, by the templates of an assembly. */
public final class Reachability {

    private final CloudAssembly assembly;
    private final Fabric fabric;
    private final Cuts cuts;
    private final Parties parties;
    private final Runs runs;
    private final Trials trials;
    private final Samples samples;
    private final Explanations explanations;
    private @Nullable List<Opening> openings;
    private final Unread unread;

    private Reachability(CloudAssembly assembly) {
        this.assembly = assembly;
        this.fabric = Fabric.of(assembly);
        this.cuts = new Cuts(fabric.subnets());
        this.parties = new Parties(fabric, assembly);
        this.runs = new Runs(cuts);
        this.trials = new Trials(fabric.vpcs(), cuts);
        this.samples = new Samples(cuts);
        this.explanations = new Explanations(samples, runs, trials);
        this.unread = Unread.of(assembly);
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
        return unread.judge(new Question(party(from), party(to), traffic, runs, trials).answer());
    }

    /** Everything that gets through, or may, between roles that are not tiers; what is not listed does not. */
    public List<Opening> openings() {
        if (openings == null) {
            openings = new Matrix(parties.judged(), runs, trials, samples).openings();
        }
        return openings;
    }

    /**
     * Of these roles, an answer for each opening, and for each pair without one the answer why nothing gets through; tiers
     * of subnets are asked among themselves and with the internet.
     */
    public List<ReachAnswer> answers(Collection<String> names) {
        var asked = parties.all().stream()
                .filter(party -> names.contains(party.name()))
                .toList();
        var openings = new HashMap<List<String>, List<Opening>>();
        openings()
                .forEach(opening -> openings.computeIfAbsent(
                                List.of(opening.from(), opening.to()), any -> new ArrayList<>())
                        .add(opening));
        var answers = new ArrayList<ReachAnswer>();
        for (var from : asked) {
            for (var to : asked) {
                if (isAsked(from.role(), to.role())) {
                    var open = openings.getOrDefault(List.of(from.name(), to.name()), List.of());
                    open.forEach(opening -> answers.add(explain(opening)));
                    if (open.isEmpty()) {
                        answers.add(unread.judge(explanations.ofNothing(from, to)));
                    }
                }
            }
        }
        return answers;
    }

    /** What lets an opening's traffic through; of places that behave alike only some are tried, if there are many. */
    public ReachAnswer explain(Opening opening) {
        return unread.judge(explanations.of(party(opening.from()), party(opening.to()), opening.traffic()));
    }

    private static boolean isAsked(ReachRole from, ReachRole to) {
        boolean isTier = from.kind() == ReachRole.Kind.TIER || to.kind() == ReachRole.Kind.TIER;
        boolean isWorkload = List.of(from, to).stream()
                .anyMatch(role -> role.kind() != ReachRole.Kind.TIER && role.kind() != ReachRole.Kind.INTERNET);
        boolean isInternet = from.kind() == ReachRole.Kind.INTERNET && to.kind() == ReachRole.Kind.INTERNET;
        return !isInternet && !(isTier && isWorkload);
    }

    /** The answer about somebody whom the templates do not show. */
    ReachAnswer nobody(Flow flow, String name) {
        var step = new ReachStep("", "", "nothing in the templates is " + name);
        return unread.judge(new ReachAnswer(
                flow.from(), flow.to(), flow.traffic(), ReachVerdict.NO, List.of(step), List.of(), List.of(), false));
    }

    /** What gets through, held against what was declared. */
    public FlowReview against(List<Flow> flows) {
        return new Judgement(this, flows).review();
    }

    /** What network ACLs let pass beyond what gets through; nothing where a part of the templates could not be read. */
    List<Separation.Excess> excesses() {
        boolean isWhole = unread.addition().isEmpty() && unread.rewriting().isEmpty();
        return isWhole ? new Separation(assembly, fabric, cuts, parties, openings()).all() : List.of();
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
