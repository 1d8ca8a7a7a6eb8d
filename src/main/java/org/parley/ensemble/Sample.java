package org.parley.ensemble;

import java.util.Arrays;

/** Numbers that come one by one. */
final class Sample {
    private double[] numbers = new double[16];
    private int size;

    void add(double number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    int size() {
        return size;
    }

    double get(int index) {
        return numbers[index];
    }

    double[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
