package org.parley.cli;

import org.parley.table.Decimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the half width of an option; the message of a mistake says what is allowed. */
final class HalfWidthOption implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
        Double number = Decimal.parse(text);
        if (number != null && number > 0 && number < Double.POSITIVE_INFINITY) {
            return number;
        }
        String meant = Decimal.meant(text);
        throw new TypeConversionException(
                "\"" + text + "\"; allowed numbers above 0" + (meant.isEmpty() ? "" : ". Maybe " + meant + "?"));
    }
}
