package org.parley.scenario;

/**
 * How one issue of a published package is coded.
 *
 * @param issue index of the issue
 * @param option index of the option
 * @param quote the words that were coded, verbatim; or empty
 * @param source id of the source, or empty (then the package's)
 * @param note a remark on the coding, or empty
 */
public record PackageTerm(int issue, int option, String quote, String source, String note) {
    /** A term without a remark. */
    public PackageTerm(int issue, int option, String quote, String source) {
        this(issue, option, quote, source, "");
    }
}
