package org.parley.lab;

import java.util.List;

/** Values that a game does not accept: one line for each problem, each naming what is allowed. */
public final class BadSettings extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    BadSettings(List<String> problems) {
        super(String.join("\n", problems));
    }
}
