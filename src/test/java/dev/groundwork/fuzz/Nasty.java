package dev.groundwork.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Words that readers have stumbled over: numbers out of every range, marks of YAML and JSON, paths, addresses, odd bytes. */
final class Nasty {

    private static final List<String> WORDS = List.of(
            "1e999999999",
            "1e-999999999",
            "-1",
            "0",
            "00",
            "1.5",
            "2147483648",
            "9223372036854775808",
            "9".repeat(1_000),
            "0." + "1".repeat(1_000),
            "0x7fffffff",
            "0o17",
            "NaN",
            ".inf",
            "1_000",
            "null",
            "~",
            "true",
            "on",
            "''",
            "\"\"",
            "[]",
            "{}",
            "[[]]",
            "{a: 1}",
            "0.0.0.0/0",
            "255.255.255.255/32",
            "10.0.0.0/33",
            "010.0.0.0/8",
            "::/0",
            "٣",
            "2026-02-30",
            "\0",
            "\\u0000",
            "\\ud800",
            "\ud83d\udca5",
            "\u202e",
            "\u2028",
            "\uFEFF",
            "\u001b[2J",
            "\t",
            "\r",
            "\\",
            "\"",
            "'",
            ",",
            ":",
            ": ",
            "- ",
            "? ",
            "#",
            "%",
            "|\n",
            ">\n",
            "---\n",
            "...\n",
            "*a",
            "&a ",
            "&a [*a]",
            "&a {b: *a}",
            "<<: *a",
            "!!binary ",
            "!!int ",
            "!!set ",
            "!!timestamp ",
            "!!java.net.URL ",
            "!Ref ",
            "!GetAtt ",
            "!Sub ",
            "Fn::ForEach::A",
            "Fn::Transform",
            "Fn::Cidr",
            "Fn::FindInMap",
            "{\"Ref\": \"AWS::Region\"}",
            "{\"Fn::Sub\": \"${A}${B.C}${!D}\"}",
            "${",
            "../../../../../../etc/passwd",
            "/etc/passwd",
            "file:///etc/passwd",
            "http://127.0.0.1:9/x",
            "//127.0.0.1/x",
            "CON",
            "a/../a",
            ".",
            "x".repeat(100_000),
            "a,".repeat(5_000),
            "(".repeat(5_000),
            "a b ".repeat(5_000));

    private static final List<String> OPENINGS = List.of(
            "[", "{", "{\"a\":", "{\"a\":[", "{a: ", "- ", "? ", "\"", "(", "{\"Fn::Not\":[", "{\"Fn::If\":[\"C\",");

    private Nasty() {}

    /** As bytes that are shown as characters; now and then two bytes that no encoding has. */
    static String word(Random random) {
        if (random.nextInt(40) == 0) {
            return "\u00ed\u00a0\u0080\u00ff";
        }
        var word = WORDS.get(random.nextInt(WORDS.size()));
        return new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    static String opening(Random random) {
        return OPENINGS.get(random.nextInt(OPENINGS.size()));
    }
}
