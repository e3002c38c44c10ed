package dev.groundwork;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Small files, small methods, a sentence on every type: what makes the code one that people want to live in. */
class SourceBudgetTest {

    private static final int LINES_PER_FILE = 250;
    private static final int LINES_PER_METHOD = 30;
    private static final Set<String> NAMES_THAT_SAY_NOTHING =
            Set.of("Impl", "Manager", "Helper", "Utils", "Util", "Common", "Misc");

    @Test
    void noFileIsLongerThanItsBudget() {
        assertThat(sources().stream()
                        .filter(file -> lines(file) > LINES_PER_FILE)
                        .map(file -> file + ": " + lines(file) + " lines"))
                .isEmpty();
    }

    @Test
    void noMethodIsLongerThanItsBudget() throws IOException {
        assertThat(inEveryType((unit, type, positions) -> type.getMembers().stream()
                        .filter(MethodTree.class::isInstance)
                        .map(MethodTree.class::cast)
                        .filter(method -> method.getBody() != null)
                        .filter(method -> length(unit, method, positions) > LINES_PER_METHOD)
                        .map(method -> unit.getSourceFile().getName() + " " + method.getName() + ": "
                                + length(unit, method, positions) + " lines")))
                .isEmpty();
    }

    @Test
    void everyTopLevelTypeSaysWhatItIs() throws IOException {
        assertThat(sources().stream()
                        .filter(file -> !file.endsWith("package-info.java"))
                        .filter(file -> !read(file).contains("\n/**"))
                        .map(Path::toString))
                .isEmpty();
    }

    @Test
    void everyPackageHasADesignDocument() {
        assertThat(sources().stream()
                        .map(Path::getParent)
                        .distinct()
                        .filter(folder -> !documented(folder.resolve("package-info.java")))
                        .map(Path::toString))
                .isEmpty();
    }

    @Test
    void noTypeHasANameThatSaysNothing() {
        assertThat(sources().stream()
                        .map(file -> file.getFileName().toString().replace(".java", ""))
                        .filter(name -> NAMES_THAT_SAY_NOTHING.stream().anyMatch(name::endsWith)))
                .isEmpty();
    }

    @Test
    void everyClassIsFinalUnlessItIsMadeForInheritance() throws IOException {
        assertThat(inEveryType((unit, type, positions) -> Stream.of(type)
                        .filter(one -> one.getKind() == Tree.Kind.CLASS)
                        .filter(one -> !one.getSimpleName().toString().isEmpty())
                        .filter(one -> Stream.of(Modifier.FINAL, Modifier.ABSTRACT, Modifier.SEALED)
                                .noneMatch(one.getModifiers().getFlags()::contains))
                        .map(one -> unit.getSourceFile().getName() + " " + one.getSimpleName())))
                .isEmpty();
    }

    private static boolean documented(Path packageInfo) {
        return Files.exists(packageInfo) && read(packageInfo).startsWith("/**");
    }

    private interface Question {
        Stream<String> ask(CompilationUnitTree unit, ClassTree type, SourcePositions positions);
    }

    private static List<String> inEveryType(Question question) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var answers = new ArrayList<String>();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask)
                    compiler.getTask(null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(sources()));
            var positions = Trees.instance(task).getSourcePositions();
            for (var unit : task.parse()) {
                new TreePathScanner<Void, Void>() {
                    @Override
                    public Void visitClass(ClassTree type, Void nothing) {
                        question.ask(unit, type, positions).forEach(answers::add);
                        return super.visitClass(type, null);
                    }
                }.scan(unit, null);
            }
        }
        return answers;
    }

    /** The lines between a method's braces. */
    private static long length(CompilationUnitTree unit, MethodTree method, SourcePositions positions) {
        var lines = Objects.requireNonNull(unit.getLineMap());
        var body = method.getBody();
        return lines.getLineNumber(positions.getEndPosition(unit, body))
                - lines.getLineNumber(positions.getStartPosition(unit, body))
                - 1;
    }

    private static List<Path> sources() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        return read(file).lines().count();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
