package org.parley.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A half width, with what is allowed in the message. */
final class HalfWidth implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
        try {
            double number = Double.parseDouble(text.strip());
            if (number > 0 && number < Double.POSITIVE_INFINITY) {
                return number;
            }
        } catch (NumberFormatException refusedBelow) {
            // said below
        }
        throw new TypeConversionException("\"" + text + "\"; allowed numbers above 0");
    }
}
