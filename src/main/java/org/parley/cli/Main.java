package org.parley.cli;

/** Where the program starts. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.out.println("Parley, a negotiation scenario simulator");
    }
}
