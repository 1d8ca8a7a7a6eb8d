package org.parley.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The rules of the house, over the packages below one root: which room may import which, where each library may be
 * used, and what keeps a run reproducible. The root is an argument so that the rules can be tried on rooms that break
 * them.
 */
final class Rooms {
    /** Every room, lowest first, with the rooms it may import. */
    static final Map<String, List<String>> ARROWS = arrows();

    /** Rooms whose results must be the same numbers on every machine. */
    private static final List<String> EXACT = List.of(
            "number", "parameter", "random", "scenario", "value", "search", "talks", "sim", "explain", "seat", "lab");

    /** Rooms whose results must be the same bits in a browser, too. */
    private static final List<String> PORTABLE =
            List.of("number", "parameter", "random", "scenario", "value", "search", "talks", "sim", "explain", "seat");

    /** Rooms that know no file, clock or thread. */
    private static final List<String> PURE =
            List.of("number", "parameter", "random", "value", "search", "talks", "sim", "explain", "seat", "lab");

    /**
     * Functions of java.lang.Math that are allowed to differ between machines. StrictMath has the same ones, fixed on
     * every JVM; a browser has others, so that the model uses its own exp and log.
     */
    private static final Set<String> INEXACT = Set.of(
            "exp", "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot", "sin", "cos", "tan", "asin", "acos",
            "atan", "atan2", "sinh", "cosh", "tanh");

    /** What writes, moves or deletes files. */
    private static final Set<String> WRITES = Set.of(
            "write",
            "writeString",
            "newOutputStream",
            "newBufferedWriter",
            "createFile",
            "createDirectory",
            "createDirectories",
            "createTempFile",
            "createTempDirectory",
            "copy",
            "move",
            "delete",
            "deleteIfExists");

    private final String root;

    Rooms(String root) {
        this.root = root;
    }

    private static Map<String, List<String>> arrows() {
        Map<String, List<String>> arrows = new LinkedHashMap<>();
        // ground
        arrows.put("table", List.of());
        arrows.put("number", List.of());
        arrows.put("parameter", List.of("number"));
        arrows.put("random", List.of("number"));
        // data
        arrows.put("yaml", List.of("parameter", "table"));
        arrows.put("scenario", List.of("number", "parameter", "random", "table"));
        arrows.put("format", List.of("scenario", "yaml", "parameter", "table"));
        arrows.put("analysis", List.of("number", "random", "table"));
        // model
        arrows.put("value", List.of("number", "scenario", "parameter", "random"));
        arrows.put("search", List.of("value", "number", "scenario", "parameter", "random"));
        arrows.put("talks", List.of("search", "value", "number", "scenario", "parameter", "random"));
        arrows.put("sim", List.of("talks", "search", "value", "number", "scenario", "parameter", "random"));
        arrows.put("explain", List.of("sim", "talks", "search", "value", "number", "scenario", "parameter", "random"));
        arrows.put("seat", List.of("sim", "talks", "search", "value", "number", "scenario", "parameter", "random"));
        arrows.put("lab", List.of("talks", "search", "value", "number", "parameter", "random", "table"));
        // runs
        List<String> belowRuns = List.of(
                "explain",
                "sim",
                "talks",
                "search",
                "value",
                "analysis",
                "format",
                "scenario",
                "parameter",
                "random",
                "number",
                "table");
        arrows.put("diagnosis", belowRuns);
        arrows.put("ensemble", and(belowRuns, "diagnosis"));
        arrows.put("store", and(belowRuns, "diagnosis", "ensemble", "yaml"));
        arrows.put("sweep", and(belowRuns, "diagnosis", "ensemble", "store", "yaml"));
        arrows.put("compare", and(belowRuns, "diagnosis", "ensemble", "store", "sweep", "yaml"));
        // use cases, which draw nothing themselves
        List<String> runs =
                and(belowRuns, "explain", "seat", "diagnosis", "ensemble", "store", "sweep", "compare", "yaml");
        arrows.put("study", runs);
        // pictures and pages
        arrows.put("plot", List.of("table"));
        arrows.put("charts", List.of("plot", "analysis", "table"));
        arrows.put(
                "report",
                List.of(
                        "study",
                        "charts",
                        "plot",
                        "analysis",
                        "ensemble",
                        "store",
                        "sweep",
                        "compare",
                        "lab",
                        "talks",
                        "scenario",
                        "parameter",
                        "table"));
        arrows.put("page", and(belowRuns, "explain", "seat", "ensemble", "sweep", "yaml"));
        // doors
        List<String> belowTheDoors = List.copyOf(arrows.keySet());
        arrows.put("api", and(runs, "study"));
        arrows.put("cli", and(belowTheDoors, "web"));
        arrows.put("web", belowTheDoors);
        return arrows;
    }

    /** What a browser may compile; its class library has no String.lines. */
    private static List<String> belowTheDoors() {
        return ARROWS.keySet().stream()
                .filter(room -> !room.equals("cli") && !room.equals("web"))
                .toList();
    }

    private static List<String> and(List<String> rooms, String... others) {
        List<String> all = new ArrayList<>(rooms);
        all.addAll(List.of(others));
        return all;
    }

    /** All rules, by a short name. */
    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("every class lives in a known room", knownRooms());
        ARROWS.forEach((room, below) -> rules.put(room + " imports only " + below, importsOnly(room, below)));
        rules.put("no cycles between rooms", noCycles());
        rules.put("MASON only in sim", onlyIn(List.of("sim"), "sim..", "ec.."));
        rules.put("drawing only in plot and charts", onlyIn(List.of("plot", "charts"), "org.jfree..", "java.awt.."));
        rules.put("picocli only in cli", onlyIn(List.of("cli"), "picocli.."));
        rules.put("YAML only in yaml", onlyIn(List.of("yaml"), "org.snakeyaml.."));
        rules.put("JSON by the own writer", nowhere("com.fasterxml.."));
        rules.put("Spark in no room", nowhere("org.apache.spark..", "org.apache.hadoop..", "scala.."));
        rules.put("HTTP only in web", onlyIn(List.of("web"), "com.sun.net.httpserver.."));
        rules.put("printing only in cli", printingOnlyInCli());
        rules.put("cli writes no files", noCall(List.of("cli"), "java.nio.file.Files", WRITES));
        rules.put("cli works by use cases", cliWorksByUseCases());
        rules.put("StrictMath in the model", noCall(EXACT, "java.lang.Math", INEXACT));
        rules.put("own exp and log in the model", noCall(PORTABLE, "java.lang.StrictMath", INEXACT));
        rules.put(
                "no library's exp and log in the model",
                noCall(PORTABLE, "org.apache.commons.math3.util.FastMath", INEXACT));
        rules.put("no String.lines", noCall(belowTheDoors(), "java.lang.String", Set.of("lines")));
        rules.put("no ambient randomness", noCall(EXACT, "java.lang.Math", Set.of("random")));
        rules.put("no hash order in the model", noHashOrder());
        rules.put("no static state in the model", noStaticState());
        rules.put("no files in the model", outside(PURE, "java.io..", "java.nio.file..", "java.nio.channels.."));
        rules.put("no threads in the model", outside(PURE, "java.util.concurrent.."));
        rules.put("no clock in the model", noCall(EXACT, "java.lang.System", Set.of("currentTimeMillis", "nanoTime")));
        return rules;
    }

    private String in(String room) {
        return root + "." + room + "..";
    }

    private String[] in(List<String> rooms) {
        return rooms.stream().map(this::in).toArray(String[]::new);
    }

    private ArchRule knownRooms() {
        return classes()
                .that(resideInAPackage(root + ".."))
                .should()
                .resideInAnyPackage(in(List.copyOf(ARROWS.keySet())))
                .allowEmptyShould(true);
    }

    private ArchRule importsOnly(String room, List<String> below) {
        DescribedPredicate<JavaClass> forbidden = resideInAPackage(root + "..")
                .and(DescribedPredicate.not(resideInAnyPackage(in(and(below, room)))))
                .as("rooms that are not below");
        return noClasses()
                .that()
                .resideInAPackage(in(room))
                .should()
                .dependOnClassesThat(forbidden)
                .allowEmptyShould(true);
    }

    private ArchRule noCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    private ArchRule onlyIn(List<String> rooms, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(in(rooms))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .allowEmptyShould(true);
    }

    private ArchRule nowhere(String... libraries) {
        return noClasses()
                .that(resideInAPackage(root + ".."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .allowEmptyShould(true);
    }

    /** No run is played in cli, and no workers are started. */
    private ArchRule cliWorksByUseCases() {
        return noClasses()
                .that()
                .resideInAPackage(in("cli"))
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        root.replace(".", "\\.")
                                + "\\.(sim\\.Simulat(or|ion)|talks\\.Talks|sweep\\.(Sweep|Runner|PolicySearch|PossibleSearch))|java\\.util\\.concurrent\\.Exec.*")
                .allowEmptyShould(true);
    }

    private ArchRule outside(List<String> rooms, String... libraries) {
        return noClasses()
                .that()
                .resideInAnyPackage(in(rooms))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .allowEmptyShould(true);
    }

    private ArchRule printingOnlyInCli() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(in("cli"))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .allowEmptyShould(true);
    }

    private ArchRule noCall(List<String> rooms, String owner, Set<String> methods) {
        return noClasses()
                .that()
                .resideInAnyPackage(in(rooms))
                .should()
                .accessTargetWhere(calls(owner, methods::contains))
                .allowEmptyShould(true);
    }

    /** Hash maps and sets have no order of their own; streams collect into them. */
    private ArchRule noHashOrder() {
        return noClasses()
                .that()
                .resideInAnyPackage(in(EXACT))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(java.util.HashMap.class, java.util.HashSet.class)
                .orShould()
                .accessTargetWhere(calls(
                        "java.util.stream.Collectors",
                        Set.of(
                                "toSet",
                                "toMap",
                                "groupingBy",
                                "partitioningBy",
                                "toUnmodifiableSet",
                                "toUnmodifiableMap")::contains))
                .allowEmptyShould(true);
    }

    private ArchRule noStaticState() {
        DescribedPredicate<JavaClass> changeable = resideInAPackage("java.util.concurrent.atomic..")
                .or(describe(
                        "a changeable class",
                        type -> type.isAssignableTo(java.util.AbstractCollection.class)
                                || type.isAssignableTo(java.util.AbstractMap.class)
                                || type.isAssignableTo(java.util.Random.class)
                                || type.isAssignableTo(ThreadLocal.class)
                                || (type.isAssignableTo(CharSequence.class) && !type.isEquivalentTo(String.class))));
        DescribedPredicate<JavaField> openArray = describe(
                "an array that others see",
                field -> field.getRawType().isArray()
                        && !field.getModifiers().contains(JavaModifier.PRIVATE)
                        && !field.getModifiers().contains(JavaModifier.SYNTHETIC));
        return fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(in(EXACT))
                .should()
                .beFinal()
                .andShould()
                .notHaveRawType(changeable)
                .andShould(NotField.be(openArray))
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaAccess<?>> calls(String owner, Predicate<String> method) {
        return describe(
                owner + " functions that are not allowed here",
                call -> call.getTargetOwner().getFullName().equals(owner)
                        && method.test(call.getTarget().getName()));
    }
}
