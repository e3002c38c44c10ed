package dev.groundwork.stack;

import software.amazon.awscdk.services.logs.CfnLogGroup;
import software.amazon.awscdk.services.logs.LogGroup;

/** For how many days a log is kept. The blueprint's reader knows which numbers there are; CDK has only names for them. */
final class LogRetention {

    /** Where the blueprint has no word for it. */
    static final int USUAL_DAYS = 30;

    private LogRetention() {}

    static LogGroup set(LogGroup group, int days) {
        ((CfnLogGroup) group.getNode().getDefaultChild()).setRetentionInDays(days);
        return group;
    }
}
