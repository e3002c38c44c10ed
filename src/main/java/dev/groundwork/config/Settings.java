package dev.groundwork.config;

import dev.groundwork.config.Node.Mapping;
import dev.groundwork.config.Node.Scalar;
import java.util.List;
import java.util.Optional;

/** Puts the values given beside a file into its tree, before anything in it is checked. */
final class Settings {

    private final Problems problems;

    Settings(Problems problems) {
        this.problems = problems;
    }

    Node apply(Shape shape, Node root, List<Setting> settings) {
        var changed = root;
        for (var setting : settings) {
            changed = new Step(setting, 0).into(shape, Optional.of(changed)).orElse(changed);
        }
        return changed;
    }

    /** One key of a setting's path. */
    private final class Step {

        private final Setting setting;
        private final int depth;
        private final Origin origin;

        Step(Setting setting, int depth) {
            this.setting = setting;
            this.depth = depth;
            origin = Origin.option(setting.toString());
        }

        /** The changed node; nothing if the path leads nowhere, or into something that is wrong in the file. */
        Optional<Node> into(Shape shape, Optional<Node> node) {
            var given = node.filter(value -> !value.isNothing()).orElseGet(() -> new Mapping(List.of(), origin));
            if (shape instanceof SectionShape known) {
                var key = known.key(name());
                return key.isPresent()
                        ? changed(given, key.get().shape(), key.get().byDefault())
                        : refuse("unknown key" + known.suggestion(name()));
            }
            if (shape instanceof MapShape map) {
                var names = given instanceof Mapping section ? section.names() : List.<String>of();
                return last() || names.contains(name())
                        ? changed(given, map.value(), Optional.empty())
                        : refuse("nothing has this name" + Nearest.hint(name(), names));
            }
            return refuse("unknown key, a single value or a list has none");
        }

        private Optional<Node> changed(Node given, Shape shape, Optional<Node> byDefault) {
            if (!(given instanceof Mapping section)) {
                return Optional.empty();
            }
            var key = new Scalar(name(), Scalar.Kind.TEXT, origin);
            if (!last()) {
                var before = section.value(name()).or(() -> byDefault);
                return new Step(setting, depth + 1).into(shape, before).map(value -> section.with(key, value));
            }
            try {
                var value = Yaml.value(setting.value(), origin).filter(node -> !node.isNothing());
                return Optional.of(value.isPresent() ? section.with(key, value.get()) : section.without(name()));
            } catch (Yaml.SyntaxException e) {
                return refuse(e.problem().what());
            }
        }

        private Optional<Node> refuse(String what) {
            problems.add(String.join(".", setting.path().subList(0, depth + 1)), origin, what);
            return Optional.empty();
        }

        private String name() {
            return setting.path().get(depth);
        }

        private boolean last() {
            return depth == setting.path().size() - 1;
        }
    }
}
