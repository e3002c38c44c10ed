package dev.groundwork.review;

import dev.groundwork.assembly.Resource;
import dev.groundwork.assembly.Value;
import java.nio.charset.StandardCharsets;

/** How large user data gets, where parts of it are written in at deployment. */
final class UserDataSize {

    private static final int MOST = 16 * 1024;

    /** No identifier, ARN or host name is longer. */
    private static final int REFERENCE = 256;

    private UserDataSize() {}

    static Answer judge(Resource machine) {
        var pointer = machine.type().equals("AWS::EC2::LaunchTemplate") ? "/LaunchTemplateData/UserData" : "/UserData";
        var written = machine.written(pointer);
        if (written.isAbsent()) {
            return Answer.notApplicable();
        }
        var plain = written.at("/Fn::Base64");
        long least = plain.isAbsent() ? size(written, 0) * 3 / 4 : size(plain, 0);
        long most = plain.isAbsent() ? size(written, REFERENCE) : size(plain, REFERENCE);
        if (least > MOST) {
            return Answer.violated("it has at least " + least + " bytes");
        }
        return most <= MOST
                ? Answer.holds()
                : Answer.unknown("it has " + least + " to " + most + " bytes, as long as its references become");
    }

    private static long size(Value value, int reference) {
        if (value instanceof Value.Text text) {
            return text.text().getBytes(StandardCharsets.UTF_8).length;
        }
        var joined = value.at("/Fn::Join/1");
        if (joined instanceof Value.Items parts) {
            long between = value.at("/Fn::Join/0").text("").length()
                    * (long) parts.items().size();
            return between
                    + parts.items().stream()
                            .mapToLong(part -> size(part, reference))
                            .sum();
        }
        return value.at("/Fn::Sub") instanceof Value.Text pattern ? substituted(pattern.text(), reference) : reference;
    }

    private static long substituted(String pattern, int reference) {
        long references = pattern.split("\\$\\{", -1).length - 1L;
        return pattern.getBytes(StandardCharsets.UTF_8).length + references * reference;
    }
}
