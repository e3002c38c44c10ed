package dev.groundwork.config;

/** An IAM role, by its Amazon Resource Name. */
public record RoleArn(String arn) {

    static final String PATTERN = "arn:aws:iam::\\d{12}:role/([\\w+=,.@-]+/)*[\\w+=,.@-]+";

    static RoleArn parse(String text) {
        if (!text.matches(PATTERN)) {
            throw new IllegalArgumentException(
                    "expected a role such as arn:aws:iam::123456789012:role/Administrators, got '" + text + "'");
        }
        return new RoleArn(text);
    }

    /** The role's name, without its path. */
    public String name() {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return arn;
    }
}
