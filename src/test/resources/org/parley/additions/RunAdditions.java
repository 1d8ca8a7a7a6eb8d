import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.parley.cli.Spoken;
import org.parley.format.DerivedSchema;

/** In the copy: writes what is printed from the registry, then runs the tests that are named, and tells. */
final class RunAdditions {
    public static void main(String[] classes) throws Exception {
        Files.writeString(
                Path.of("docs/parameters.md"),
                Spoken.parley("parameters", "--markdown").out());
        DerivedSchema.hold(Path.of("scenarios/scenario.schema.json"), DerivedSchema::scenario);
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(Arrays.stream(classes)
                        .map(name -> name.contains("#") ? selectMethod(name) : selectClass(name))
                        .toList())
                .build();
        SummaryGeneratingListener told = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, told);
        TestExecutionSummary summary = told.getSummary();
        PrintWriter out = new PrintWriter(System.out, true);
        for (TestExecutionSummary.Failure failure : summary.getFailures()) {
            out.println(failure.getTestIdentifier().getUniqueId() + ": " + failure.getException());
        }
        out.println("found " + summary.getTestsFoundCount() + ", succeeded " + summary.getTestsSucceededCount());
        System.exit(0);
    }
}
