package org.parley.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whoever plugs in a strategy, a style, a search or a design also extends the contract test of that role. (Charts:
 * TraceAndSweepChartsTest.)
 */
class ContractsTest {
    /** Compares two searches, and is tested for what it finds. */
    private static final List<String> WITHOUT_ANSWERS_OF_ITS_OWN = List.of("org.parley.search.CheckedSearch");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.parley");

    @ParameterizedTest
    @CsvSource({
        "org.parley.talks.ConcessionStrategy, org.parley.talks.ConcessionStrategyContract, 4",
        "org.parley.talks.OfferRule, org.parley.talks.OfferRuleContract, 2",
        "org.parley.talks.MediatorStyle, org.parley.talks.MediatorStyleContract, 2",
        "org.parley.search.DealSearch, org.parley.search.DealSearchContract, 2",
        "org.parley.sweep.design.Design, org.parley.sweep.design.DesignContract, 6"
    })
    void everyPluginExtendsTheContractOfItsRole(String role, String contract, int atLeast) throws Exception {
        TreeSet<String> plugins = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            if (type.isAssignableTo(role) && !type.isInterface() && !type.isAnonymousClass()) {
                plugins.add(type.getName());
            }
        }
        plugins.removeAll(WITHOUT_ANSWERS_OF_ITS_OWN);
        assertThat(plugins).hasSizeGreaterThanOrEqualTo(atLeast);
        for (String plugin : plugins) {
            assertEquals(
                    contract,
                    Class.forName(plugin + "Test").getSuperclass().getName(),
                    plugin + "Test extends the contract of " + role);
        }
    }
}
