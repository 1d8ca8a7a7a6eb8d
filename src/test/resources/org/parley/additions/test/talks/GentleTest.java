package org.parley.talks;

class GentleTest extends MediatorStyleContract {
    @Override
    MediatorStyle style() {
        return new Gentle();
    }
}
