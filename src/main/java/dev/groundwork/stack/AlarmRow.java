package dev.groundwork.stack;

import java.util.Locale;

/** A row of the table of alarms: what is watched, when it is wrong, how urgent that is, and what to do about it. */
record AlarmRow(String component, String name, Signal signal, Breach breach, Severity severity, String runbook) {

    /** PAGE: a person is needed now. TICKET: in office hours. */
    enum Severity {
        PAGE,
        TICKET
    }

    static AlarmRow page(String component, String name, Signal signal, Breach breach, String runbook) {
        return new AlarmRow(component, name, signal, breach, Severity.PAGE, runbook);
    }

    static AlarmRow ticket(String component, String name, Signal signal, Breach breach, String runbook) {
        return new AlarmRow(component, name, signal, breach, Severity.TICKET, runbook);
    }

    /** The alarm's name in CloudWatch. */
    String alarm(String platform) {
        return platform + "-" + component + "-" + name;
    }

    String description() {
        return severity + ": " + component + ", " + signal.metric() + " "
                + breach.side().name().toLowerCase(Locale.ROOT) + " " + breach.formula() + ". Runbook: runbooks/"
                + runbook + ".md";
    }
}
