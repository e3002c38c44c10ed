package dev.groundwork.assembly;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** YAML's short forms of functions, such as !GetAtt Vpc.CidrBlock, written out as JSON would have them. */
final class ShortForm {

    private static final String STANDARD = "tag:yaml.org,2002:";
    private static final String TEXT = STANDARD + "str";

    private ShortForm() {}

    static Value scalar(Optional<String> tag, String text, boolean plain) {
        var name = tag.filter(ShortForm::isFunction);
        if (name.isPresent()) {
            return wrap(tag, name.get().equals("!GetAtt") ? attribute(text) : new Value.Text(text));
        }
        boolean quoted = !plain || tag.filter(given -> given.equals(TEXT)).isPresent();
        return quoted ? new Value.Text(text) : Scalars.plain(text);
    }

    static Value wrap(Optional<String> tag, Value argument) {
        return tag.filter(ShortForm::isFunction)
                .<Value>map(name -> new Value.Fields(Map.of(longForm(name.substring(1)), argument)))
                .orElse(argument);
    }

    private static boolean isFunction(String tag) {
        return tag.startsWith("!") && tag.length() > 1;
    }

    private static String longForm(String name) {
        return name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name;
    }

    private static Value attribute(String text) {
        int dot = text.indexOf('.');
        return dot < 0
                ? new Value.Text(text)
                : new Value.Items(
                        List.of(new Value.Text(text.substring(0, dot)), new Value.Text(text.substring(dot + 1))));
    }
}
