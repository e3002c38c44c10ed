package dev.groundwork.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A call of the AWS CLI in a piece of shell: service and operation, and its options without their values. */
record AwsCommand(String operation, Set<String> options) {

    private static final Pattern BEGIN =
            Pattern.compile("(?<![\\w@/.-])aws ((?!-)[a-z0-9-]+ (?:wait )?[a-z0-9-]+)(?= |\\n|$|\\))");
    private static final Pattern OPTION = Pattern.compile("(?<!\\S)(--[a-z0-9-]+)");
    private static final Set<String> EVERYWHERE = Set.of("--query", "--output", "--region");

    /** Those inside of others, $(aws ...), are calls of their own. */
    static List<AwsCommand> in(String shell) {
        var calls = new ArrayList<AwsCommand>();
        var begin = BEGIN.matcher(shell);
        while (begin.find()) {
            var options = new TreeSet<>(Runbook.matches(OPTION.pattern(), own(shell, begin.end())));
            options.removeAll(EVERYWHERE);
            calls.add(new AwsCommand(begin.group(1), options));
        }
        return calls;
    }

    /** The rest of a call, without what is quoted or substituted in it. */
    private static String own(String shell, int start) {
        var own = new StringBuilder();
        var quote = ' ';
        var depth = 0;
        for (int at = start; at < shell.length(); at++) {
            var letter = shell.charAt(at);
            if (depth > 0 || (quote != '\'' && shell.startsWith("$(", at))) {
                depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
                if (letter == '$' && depth == 0) {
                    depth++;
                    at++;
                }
            } else if (quote != ' ') {
                quote = letter == quote ? ' ' : quote;
            } else if (letter == '\'' || letter == '"') {
                quote = letter;
            } else if ("|;&)\n".indexOf(letter) >= 0) {
                break;
            } else {
                own.append(letter);
            }
        }
        return own.toString();
    }
}
