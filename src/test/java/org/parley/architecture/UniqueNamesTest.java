package org.parley.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parley.cli.Main;

/**
 * A name of a class stands for one thing: no two top-level classes have the same simple name. A class of
 * {@code org.parley.api} is the promised face of a thing inside and may have the name of the one class that it stands
 * for; those are listed here.
 */
class UniqueNamesTest {
    private static final String API = "org.parley.api";

    /** Faces with the name, and the meaning, of the class inside. */
    private static final Set<String> FACES = Set.of(
            "Assumption",
            "Column",
            "Comparison",
            "Ensemble",
            "EnsembleExplainer",
            "Issue",
            "Party",
            "PolicySearch",
            "Problem",
            "Scenario",
            "Sweep",
            "SweepAnalysis",
            "Table");

    @Test
    void noNameStandsTwice() {
        JavaClasses main = new ClassFileImporter()
                .importPath(Path.of(URI.create(Main.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString())));
        assertThat(main).hasSizeGreaterThan(500);

        assertThat(twice(main)).isEmpty();
    }

    /** Two rooms of the fixture hold a class named Clash. */
    @Test
    void theCheckCatchesAClash() {
        JavaClasses fixture = new ClassFileImporter().importPackages("org.parley.fixture");

        assertThat(twice(fixture)).anyMatch(found -> found.contains("value.Clash") && found.contains("talks.Clash"));
    }

    private static List<String> twice(JavaClasses classes) {
        Map<String, List<JavaClass>> byName = new TreeMap<>();
        for (JavaClass type : classes) {
            if (type.isTopLevelClass() && !type.getSimpleName().equals("package-info")) {
                byName.computeIfAbsent(type.getSimpleName(), name -> new ArrayList<>())
                        .add(type);
            }
        }
        List<String> twice = new ArrayList<>();
        byName.forEach((name, same) -> {
            List<JavaClass> inside = same.stream()
                    .filter(type -> !type.getPackageName().equals(API))
                    .toList();
            boolean faceOfAnother = inside.size() == 1 && same.size() == 2 && !FACES.contains(name);
            if (inside.size() > 1 || faceOfAnother) {
                twice.add(String.join(
                        ", ", same.stream().map(JavaClass::getName).sorted().toList()));
            }
        });
        return twice;
    }
}
