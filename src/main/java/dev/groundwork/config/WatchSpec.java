package dev.groundwork.config;

import java.util.List;

/** Who is told when something needs a person, and what a month may cost. */
public record WatchSpec(
        @Doc("Addresses that alarms and budget warnings are mailed to; each has to confirm its subscription once.")
        @Default("[]")
        List<String> emails,

        @Doc("What a month may cost in USD, the whole account counted: 80 % spent and 100 % forecast are warned of.")
        @Default("2000")
        @Limits(min = 1, max = 10_000_000)
        int budgetUsd) {

    private static final String ADDRESS = "[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+";

    public WatchSpec {
        emails = List.copyOf(emails);
        for (var email : emails) {
            if (!email.matches(ADDRESS)) {
                throw new IllegalArgumentException(
                        "emails: expected an address such as on-call@example.com, got '" + email + "'");
            }
        }
    }
}
