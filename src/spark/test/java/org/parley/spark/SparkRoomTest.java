package org.parley.spark;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The room spark knows use cases, sweeps and what lies below; no other room knows it, or Spark. */
class SparkRoomTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .importPath(Path.of(URI.create(SparkSweep.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toString())));

    @Test
    void knowsWhatLiesBelow() {
        assertThat(ALL.contain(SparkSweep.class)).isTrue();
        classes()
                .that(resideInAPackage("org.parley.spark.."))
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage("org.parley..")
                        .or(resideInAnyPackage(
                                "org.parley.spark..",
                                "org.parley.study..",
                                "org.parley.sweep..",
                                "org.parley.store..",
                                "org.parley.ensemble..",
                                "org.parley.yaml..",
                                "org.parley.table..")))
                .check(ALL);
    }

    @Test
    void nobodyElseKnowsItOrSpark() {
        noClasses()
                .that(resideInAPackage("org.parley..").and(resideOutsideOfPackage("org.parley.spark..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.parley.spark..", "org.apache.spark..", "org.apache.hadoop..", "scala..")
                .check(ALL);
    }
}
