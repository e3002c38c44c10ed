package dev.groundwork.review;

import static dev.groundwork.review.Rule.must;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Members of a set are made alike: what is the same in all others is not different in one. */
final class SetRules {

    /** What is compared of each type. What says who a member is, such as its zone, is each one's own. */
    private static final Map<String, List<String>> COMPARED = new TreeMap<>(Map.of(
            "AWS::EC2::LaunchTemplate",
            List.of(
                    "/LaunchTemplateData/BlockDeviceMappings",
                    "/LaunchTemplateData/IamInstanceProfile",
                    "/LaunchTemplateData/ImageId",
                    "/LaunchTemplateData/InstanceType",
                    "/LaunchTemplateData/MetadataOptions",
                    "/LaunchTemplateData/SecurityGroupIds"),
            "AWS::EC2::Volume",
            List.of("/Encrypted", "/Iops", "/KmsKeyId", "/Size", "/Throughput", "/VolumeType"),
            "AWS::EKS::Nodegroup",
            List.of("/AmiType", "/LaunchTemplate", "/NodeRole", "/UpdateConfig"),
            "AWS::IAM::Policy",
            List.of("/PolicyDocument")));

    /** Of fewer, none is the odd one. */
    private static final int LEAST = 3;

    private static final String HASH = "[0-9A-F]{8}$";
    private static final Pattern CALLED = Pattern.compile("^\\D*\\d+[a-z]?");

    private SetRules() {}

    static List<Rule> all() {
        return List.of(new Rule(
                "SET-1",
                Severity.WARNING,
                Pillar.RELIABILITY,
                List.copyOf(COMPARED.keySet()),
                must(
                        "member of a numbered set is made like the others",
                        "it may do more than they, or less, or fails when they do not.",
                        "Make it the same, or give it a name of its own."),
                Check.prepared(List.copyOf(COMPARED.keySet()), evidence -> {
                    var answers = answers(evidence);
                    return (member, any) -> answers.getOrDefault(member, Answer.notApplicable());
                })));
    }

    private static Map<Resource, Answer> answers(Evidence evidence) {
        var sets = new LinkedHashMap<List<String>, List<Resource>>();
        for (var member : evidence.all(List.copyOf(COMPARED.keySet()))) {
            var kind = kind(member);
            if (kind.contains("#")) {
                sets.computeIfAbsent(List.of(member.stack().id(), member.type(), kind), any -> new ArrayList<>())
                        .add(member);
            }
        }
        var answers = new HashMap<Resource, Answer>();
        sets.values().stream().filter(set -> set.size() >= LEAST).forEach(set -> judge(set, answers));
        return answers;
    }

    private static void judge(List<Resource> set, Map<Resource, Answer> answers) {
        var written = set.stream().map(SetRules::leaves).toList();
        var places = new TreeSet<String>();
        written.forEach(leaves -> places.addAll(leaves.keySet()));
        for (var place : places) {
            odd(set, each(written, place))
                    .forEach(member -> answers.putIfAbsent(member, Answer.violated("it differs at " + place)));
        }
        set.forEach(member -> answers.putIfAbsent(member, Answer.holds()));
    }

    private static String kind(Resource member) {
        return member.logicalId().replaceFirst(HASH, "").replaceAll("\\d+[a-z]?", "#");
    }

    private static Map<String, String> leaves(Resource member) {
        var leaves = new TreeMap<String, String>();
        COMPARED.getOrDefault(member.type(), List.of())
                .forEach(pointer -> collect(member.written(pointer), pointer, leaves));
        return leaves;
    }

    private static void collect(Value value, String place, Map<String, String> leaves) {
        if (value instanceof Value.Fields some && !some.fields().isEmpty()) {
            some.fields().forEach((name, one) -> collect(one, place + "/" + name, leaves));
        } else if (value instanceof Value.Items list) {
            for (int i = 0; i < list.items().size(); i++) {
                collect(list.items().get(i), place + "/" + i, leaves);
            }
        } else if (!value.isAbsent()) {
            leaves.put(place, value.json());
        }
    }

    private static List<String> each(List<Map<String, String>> written, String place) {
        return written.stream().map(leaves -> leaves.getOrDefault(place, "")).toList();
    }

    /**
     * Those of whom all others have one value and they another; and those who have what is another's own, by its name, which
     * makes them the odd ones of the two.
     */
    private static List<Resource> odd(List<Resource> set, List<String> values) {
        var counts = new HashMap<String, Integer>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        if (counts.size() == 1) {
            return List.of();
        }
        var owners = new HashMap<String, List<Resource>>();
        for (int i = 0; i < set.size(); i++) {
            if (isOf(set.get(i), values.get(i))) {
                owners.computeIfAbsent(values.get(i), any -> new ArrayList<>()).add(set.get(i));
            }
        }
        var odd = new ArrayList<Resource>();
        for (int i = 0; i < set.size(); i++) {
            var member = set.get(i);
            boolean takes =
                    owners.getOrDefault(values.get(i), List.of()).stream().anyMatch(owner -> !owner.equals(member));
            if (takes || isAlone(values.get(i), counts, set)) {
                odd.add(member);
            }
        }
        return odd;
    }

    /** Whether it is the only one of its kind, and what all others have is nobody's own. */
    private static boolean isAlone(String own, Map<String, Integer> counts, List<Resource> set) {
        return counts.size() == 2
                && counts.getOrDefault(own, 0) == 1
                && counts.keySet().stream()
                        .filter(value -> !value.equals(own))
                        .allMatch(value -> set.stream().noneMatch(other -> isOf(other, value)));
    }

    /** Whether a value names something that is called like the member, number and all. */
    private static boolean isOf(Resource member, String value) {
        var called = CALLED.matcher(member.logicalId().replaceFirst(HASH, ""));
        return called.find() && value.matches("\"" + Pattern.quote(called.group()) + "(?!\\d).*");
    }
}
