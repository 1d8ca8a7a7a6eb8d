package org.parley.study;

/** Tells a use case that it is to stop. The door knows when: Ctrl-C, a button or a call. */
@FunctionalInterface
public interface Interrupts {
    /** Nobody stops it. */
    Interrupts NEVER = stop -> new Interrupt() {
        @Override
        public boolean interrupted() {
            return false;
        }

        @Override
        public void close() {
            // nothing was begun
        }
    };

    /**
     * Work begins that can be stopped.
     *
     * @param stop tells the work to stop; called at most once, on any thread, at once if it is to stop already
     * @return to be asked between the steps, and closed when everything is cleaned up
     */
    Interrupt during(Runnable stop);

    /** One piece of work that can be stopped. */
    interface Interrupt extends AutoCloseable {
        /** Whether it is to stop. */
        boolean interrupted();

        /** Everything is cleaned up. */
        @Override
        void close();
    }
}
