package dev.groundwork.review;

import static dev.groundwork.review.Rule.must;
import static dev.groundwork.review.Rule.rule;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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
        return List.of(rule(
                "SET-1",
                Severity.WARNING,
                Pillar.RELIABILITY,
                List.copyOf(COMPARED.keySet()),
                must(
                        "member of a numbered set is made like the others",
                        "it may do more than they, or less, or fails when they do not.",
                        "Make it the same, or give it a name of its own."),
                SetRules::judge));
    }

    private static Answer judge(Resource member, Evidence evidence) {
        var set = evidence.assembly().resources(member.type()).stream()
                .filter(other -> other.stack().equals(member.stack()) && isLike(other, member))
                .toList();
        if (set.size() < LEAST) {
            return Answer.notApplicable();
        }
        var written = set.stream().map(SetRules::leaves).toList();
        var places = new TreeSet<String>();
        written.forEach(leaves -> places.addAll(leaves.keySet()));
        return places.stream()
                .filter(place -> isOdd(set, member, each(written, place)))
                .findFirst()
                .map(place -> Answer.violated("it differs at " + place))
                .orElseGet(Answer::holds);
    }

    /** Whether two are called alike but for a number, or for a zone. */
    private static boolean isLike(Resource one, Resource other) {
        return kind(one).equals(kind(other)) && (one.equals(other) || kind(one).contains("#"));
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
     * Whether all others have one value and this one another; or this one has what is another's own, by its name, which
     * makes this one the odd one of the two.
     */
    private static boolean isOdd(List<Resource> set, Resource member, List<String> values) {
        int at = set.indexOf(member);
        var own = values.get(at);
        var others = new ArrayList<>(values);
        others.remove(at);
        if (others.stream().allMatch(own::equals)) {
            return false;
        }
        boolean takes = IntStream.range(0, set.size())
                .anyMatch(i -> i != at && values.get(i).equals(own) && isOf(set.get(i), own));
        var rest = Set.copyOf(others);
        return takes || (rest.size() == 1 && set.stream().noneMatch(other -> isOf(other, others.get(0))));
    }

    /** Whether a value names something that is called like the member, number and all. */
    private static boolean isOf(Resource member, String value) {
        var called = CALLED.matcher(member.logicalId().replaceFirst(HASH, ""));
        return called.find() && value.matches("\"" + Pattern.quote(called.group()) + "(?!\\d).*");
    }
}
