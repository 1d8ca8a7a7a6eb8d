package org.parley.table;

import java.util.Arrays;

/** A list of numbers that grows, without boxes. Not shared between threads. */
public final class NumberList {
    private double[] numbers = new double[16];
    private int size;

    /** Appends a number. */
    public void add(double number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The number at an index, 0 … size − 1. */
    public double get(int index) {
        return numbers[index];
    }

    /** All of them, in order; a copy. */
    public double[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
