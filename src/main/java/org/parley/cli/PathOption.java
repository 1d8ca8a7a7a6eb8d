package org.parley.cli;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a path; an empty name would be the folder one stands in. A class and no lambda: a lambda would keep the
 * converters of picocli out of the archive of classes ("old class has been linked"), 34 of them.
 */
final class PathOption implements ITypeConverter<Path> {
    @Override
    public Path convert(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("the name is empty");
        }
        return Path.of(text);
    }
}
