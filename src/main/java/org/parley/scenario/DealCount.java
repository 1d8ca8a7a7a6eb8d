package org.parley.scenario;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;

/** The number of deals is the product of the numbers of options; more than a million are refused (model §3). */
final class DealCount {
    private DealCount() {}

    static void check(List<Issue> issues, YamlNode at) {
        BigInteger product = BigInteger.ONE;
        for (Issue issue : issues) {
            product = product.multiply(
                    BigInteger.valueOf(Math.max(1, issue.options().size())));
        }
        if (product.compareTo(BigInteger.valueOf(Scenario.MOST_DEALS)) > 0) {
            String factors = issues.stream()
                    .map(issue -> Integer.toString(issue.options().size()))
                    .collect(Collectors.joining("·"));
            at.problem("the issues have " + factors + " = " + grouped(product) + " deals; allowed at most "
                    + grouped(BigInteger.valueOf(Scenario.MOST_DEALS)) + ".");
        }
    }

    private static String grouped(BigInteger number) {
        return number.toString().replaceAll("\\B(?=(\\d{3})+$)", ",");
    }
}
