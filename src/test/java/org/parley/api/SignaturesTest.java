package org.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is promised does not change unnoticed: the public signatures of the package are those of the file
 * {@code signatures.txt}. A line that is gone or differs breaks programs of others: it wants a new major version
 * (before 1.0.0 a minor one) and a line in the changelog. A new line is an addition, with {@code @since}.
 * {@code -Dparley.write} writes the file anew.
 */
class SignaturesTest {
    private static final Path SNAPSHOT = Path.of("src/test/resources/org/parley/api/signatures.txt");
    private static final Path SOURCES = Path.of("src/main/java/org/parley/api");

    @Test
    void areThoseOfTheSnapshot() throws IOException {
        String now = String.join("\n", signatures()) + "\n";
        if (System.getProperty("parley.write") != null) {
            Files.createDirectories(SNAPSHOT.getParent());
            Files.writeString(SNAPSHOT, now);
        }
        assertThat(now).isEqualTo(Files.readString(SNAPSHOT));
    }

    /**
     * A caller needs no other package of the program: what is public names Java's own types and those of this package.
     */
    @Test
    void nameNoTypeOfTheProgramButTheirOwn() {
        assertThat(signatures())
                .allSatisfy(
                        line -> assertThat(line.replace("org.parley.api.", "")).doesNotContain("org.parley."));
    }

    @Test
    void everyPublicTypeSaysSinceWhen() throws IOException {
        for (Class<?> type : types()) {
            Class<?> outer = type.isMemberClass() ? type.getEnclosingClass() : type;
            String source = Files.readString(SOURCES.resolve(outer.getSimpleName() + ".java"));
            String declared =
                    source.substring(0, source.indexOf(" " + type.getSimpleName() + "", source.indexOf("public ")));
            assertThat(declared).as(type.getName()).contains("@since 0.1.0");
        }
    }

    /** Values do not change: every field is final, no state is static; the one that changes says so. */
    @Test
    void areOfThingsThatDoNotChange() {
        for (Class<?> type : types()) {
            if (type == Cancellation.class || Throwable.class.isAssignableFrom(type)) {
                continue;
            }
            for (Field field : type.getDeclaredFields()) {
                assertThat(Modifier.isFinal(field.getModifiers()))
                        .as(field.toString())
                        .isTrue();
                assertThat(field.getType().isArray()).as(field.toString()).isFalse();
            }
        }
    }

    /**
     * Everything that the package can reach runs where there is no screen library, no command line and no browser
     * driver: what parley-core leaves out.
     */
    @Test
    void reachNoDrawingAndNoDoor() {
        JavaClasses all = new ClassFileImporter()
                .importPath(Path.of(URI.create(Parley.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString())));
        List<String> open = new ArrayList<>();
        all.stream()
                .filter(type -> type.getPackageName().equals("org.parley.api"))
                .forEach(type -> open.add(type.getName()));
        List<String> seen = new ArrayList<>();
        while (!open.isEmpty()) {
            String name = open.remove(open.size() - 1);
            if (seen.contains(name) || !name.startsWith("org.parley.")) {
                continue;
            }
            seen.add(name);
            JavaClass type = all.get(name);
            type.getDirectDependenciesFromSelf()
                    .forEach(to ->
                            open.add(to.getTargetClass().getBaseComponentType().getName()));
        }
        assertThat(seen).hasSizeGreaterThan(200);
        assertThat(seen).noneMatch(name -> name.matches("org\\.parley\\.(plot|charts|report|cli|web|lab|page)\\..*"));
        assertThat(seen.stream()
                        .flatMap(name -> all.get(name).getDirectDependenciesFromSelf().stream())
                        .map(to -> to.getTargetClass().getBaseComponentType().getPackageName())
                        .distinct())
                .noneMatch(used -> used.matches("(java\\.awt|javax\\.swing|org\\.jfree|picocli)\\b.*"));
    }

    private static List<Class<?>> types() {
        try (Stream<Path> files = Files.list(SOURCES)) {
            List<Class<?>> types = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                if (!name.equals("package-info")) {
                    Class<?> type = Class.forName("org.parley.api." + name);
                    Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredClasses()))
                            .filter(t -> Modifier.isPublic(t.getModifiers()))
                            .filter(t -> !t.isMemberClass()
                                    || Modifier.isPublic(t.getEnclosingClass().getModifiers()))
                            .sorted(Comparator.comparing(Class::getName))
                            .forEach(types::add);
                }
            }
            return types;
        } catch (IOException | ClassNotFoundException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<String> signatures() {
        List<String> lines = new ArrayList<>();
        for (Class<?> type : types()) {
            lines.add(type.toGenericString()
                    + (type.getSuperclass() == null || type.getSuperclass() == Object.class
                            ? ""
                            : " extends " + type.getSuperclass().getName()));
            List<String> members = new ArrayList<>();
            for (Constructor<?> made : type.getConstructors()) {
                members.add("  " + made.toGenericString());
            }
            for (Method method : type.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                    members.add("  " + (Modifier.isStatic(method.getModifiers()) ? "static " : "")
                            + method.getGenericReturnType().getTypeName() + " " + method.getName()
                            + Arrays.stream(method.getGenericParameterTypes())
                                    .map(Type::getTypeName)
                                    .collect(Collectors.joining(", ", "(", ")")));
                }
            }
            members.stream().sorted().forEach(lines::add);
        }
        return lines;
    }
}
